import {type Couverture, type Image, type LogoDeFinanceur, melanger} from '../../documents/index.js'
import {CARREAUX, dessinerFrise} from '../decor/frise.js'
import {mesurerLogo} from '../mesure-d-image.js'
import {type Atelier, GAUCHE} from './atelier.js'
import {baliser} from './balises.js'
import type {Encre} from './encre.js'
import {dessinerLignes} from './lignes.js'
import type {Cadre} from './options-de-balise.js'
import {LARGEUR_UTILE, PAGE, type Palette, type StyleDeTexte, style} from './style.js'
import {composerLignes, hauteurDeLignes} from './texte.js'

/** Side of a tile of the frieze, as wide as the page. */
const CARREAU = PAGE.largeur / CARREAUX
const BAS_DU_FOND = CARREAU * 5.6
/** The title stands on the frieze. */
const BAS_DU_TITRE = BAS_DU_FOND - CARREAU - 42
const SOUS_TITRE = 16
/** Height of a cover picture, in tiles. */
const CARREAUX_DE_L_IMAGE = 2.6
const BAS_DE_PAGE = PAGE.hauteur - 62
const LOGO = {largeur: 200, hauteur: 62} as const
const LOGO_DE_FINANCEUR = {largeur: 110, hauteur: 36} as const

/** The cover: title on a ground of the charte's colour, a frieze of quarter discs or a picture, then who speaks and since when. */
export function dessinerCouverture(atelier: Atelier, encre: Encre, couverture: Couverture): void {
  const {palette} = atelier
  const {image} = couverture
  encre.decorer(() => dessinerFond(encre, palette, image))
  const basDuTitre = image ? BAS_DU_FOND - CARREAU * CARREAUX_DE_L_IMAGE - 30 : BAS_DU_TITRE
  const clair = palette.surPrincipale
  const doux = melanger(clair, palette.principale, 0.18)
  encre.decorer(() => encre.rectangle([GAUCHE, 66, 54, 4], palette.accent))
  const surtitre = ecrire(atelier, encre, couverture.surtitre, style('demi', 15, 1.3, clair), 82)
  const place = {clair, doux, haut: surtitre + (image ? 16 : 30), bas: basDuTitre}
  const {titre, sousTitre, hauteur} = ajusterTitre(atelier, couverture, place)
  const bas = ecrire(atelier, encre, couverture.titre, titre, basDuTitre - hauteur)
  ecrire(atelier, encre, couverture.sousTitre, sousTitre, bas + SOUS_TITRE)
  const basDuPied = dessinerFinanceurs(atelier, encre, couverture.logosFinanceurs ?? [])
  dessinerPied(atelier, encre, couverture, {logo: couverture.logo, bas: basDuPied})
}

/** The title is as large as its words allow between what is over it and the frieze. */
function ajusterTitre(
  {mesure}: Atelier,
  {titre, sousTitre}: Couverture,
  {
    clair,
    doux,
    haut,
    bas,
  }: {readonly clair: string; readonly doux: string; readonly haut: number; readonly bas: number},
) {
  for (let taille = 72; ; taille -= 2) {
    const voix = style('gras', taille, 1.04, clair)
    const voixBasse = style('regulier', Math.min(20, taille * 0.6), 1.3, doux)
    const lignes = composerLignes(mesure, titre, voix, LARGEUR_UTILE)
    const sous = composerLignes(mesure, sousTitre, voixBasse, LARGEUR_UTILE)
    const entier = titre.split(/\s+/).every((mot) => mesure(mot, 'gras', taille) <= LARGEUR_UTILE)
    const hauteur =
      hauteurDeLignes(lignes.length, voix) + SOUS_TITRE + hauteurDeLignes(sous.length, voixBasse)
    const tient = entier && hauteur <= bas - haut
    if (tient || taille <= 16) return {titre: voix, sousTitre: voixBasse, hauteur}
  }
}

function ecrire(
  {mesure, racine}: Atelier,
  encre: Encre,
  texte: string,
  voix: StyleDeTexte,
  y: number,
): number {
  const lignes = composerLignes(mesure, texte, voix, LARGEUR_UTILE)
  if (lignes.length > 0) {
    dessinerLignes(encre, baliser(racine, 'P'), lignes, voix, {x: GAUCHE, y, largeur: LARGEUR_UTILE})
  }
  return y + hauteurDeLignes(lignes.length, voix)
}

function dessinerPied(
  atelier: Atelier,
  encre: Encre,
  {emetteur, mentions}: Couverture,
  {logo, bas}: {readonly logo: Image | undefined; readonly bas: number},
): void {
  const {mesure, palette} = atelier
  const mention = style('regulier', 9.5, 1.4, palette.gris)
  const nom = style('gras', 15, 1.25, palette.titre)
  const hauteurs = mentions.map((m) =>
    hauteurDeLignes(composerLignes(mesure, m, mention, LARGEUR_UTILE).length, mention),
  )
  const hauteurNom = hauteurDeLignes(composerLignes(mesure, emetteur, nom, LARGEUR_UTILE).length, nom)
  const total = hauteurNom + 8 + hauteurs.reduce((somme, h) => somme + h, 0)
  let y = bas - total
  if (logo) {
    const {largeur, hauteur} = mesurerLogo(logo, LOGO)
    poserLogo(atelier, encre, {image: logo, nom: emetteur}, [GAUCHE, y - 26 - hauteur, largeur, hauteur])
  }
  encre.decorer(() => encre.rectangle([GAUCHE, y - 16, 54, 4], palette.accent))
  y = ecrire(atelier, encre, emetteur, nom, y) + 8
  for (const texte of mentions) y = ecrire(atelier, encre, texte, mention, y)
}

/** The logos of funders in a row at the foot, on two when they are many; gives where the room over them ends. */
function dessinerFinanceurs(atelier: Atelier, encre: Encre, logos: readonly LogoDeFinanceur[]): number {
  if (logos.length === 0) return BAS_DE_PAGE
  const {hauteur: haut} = LOGO_DE_FINANCEUR
  const parRang = logos.length > 4 ? Math.ceil(logos.length / 2) : logos.length
  const rangs = Math.ceil(logos.length / parRang)
  const debut = PAGE.hauteur - 34 - rangs * (haut + 8)
  const place = {
    ...LOGO_DE_FINANCEUR,
    largeur: Math.min(LOGO_DE_FINANCEUR.largeur, LARGEUR_UTILE / parRang - 14),
  }
  for (const [i, logo] of logos.entries()) {
    const {largeur, hauteur} = mesurerLogo(logo.image, place)
    const x = GAUCHE + (i % parRang) * (place.largeur + 14)
    const y = debut + Math.floor(i / parRang) * (haut + 8) + (haut - hauteur) / 2
    poserLogo(atelier, encre, logo, [x, y, largeur, hauteur])
  }
  return debut - 14
}

function poserLogo({racine}: Atelier, encre: Encre, {image, nom}: LogoDeFinanceur, cadre: Cadre): void {
  encre.marquer(baliser(racine, 'Figure', {alt: `Logo : ${nom}`}), () => encre.image(image, cadre), cadre)
}

function dessinerFond(encre: Encre, palette: Palette, image: Image | undefined): void {
  encre.rectangle([0, 0, PAGE.largeur, BAS_DU_FOND], palette.principale)
  if (image) {
    const hauteur = CARREAU * CARREAUX_DE_L_IMAGE
    encre.image(image, [0, BAS_DU_FOND - hauteur, PAGE.largeur, hauteur])
    encre.rectangle([0, BAS_DU_FOND, PAGE.largeur, 5], palette.accent)
    return
  }
  const place = {x: 0, y: BAS_DU_FOND - CARREAU, echelle: 1}
  for (const forme of dessinerFrise(palette, CARREAU).formes) {
    if (forme.forme === 'trace') encre.trace(forme.trace, forme, place)
  }
}
