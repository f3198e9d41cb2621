import {type Couverture, melanger} from '../../documents/index.js'
import {CARREAUX, dessinerFrise} from '../decor/frise.js'
import type {Atelier} from './atelier.js'
import {GAUCHE} from './atelier.js'
import {baliser} from './balises.js'
import type {Encre} from './encre.js'
import {dessinerLignes} from './lignes.js'
import {LARGEUR_UTILE, PAGE, type Palette, type StyleDeTexte, style} from './style.js'
import {composerLignes, hauteurDeLignes} from './texte.js'

/** Side of a tile of the frieze, as wide as the page. */
const CARREAU = PAGE.largeur / CARREAUX
const BAS_DU_FOND = CARREAU * 5.6
/** The title stands on the frieze. */
const BAS_DU_TITRE = BAS_DU_FOND - CARREAU - 42
const SOUS_TITRE = 16

/** The cover: title on a ground of the charte's colour, a frieze of quarter discs, then who speaks and since when. */
export function dessinerCouverture(atelier: Atelier, encre: Encre, couverture: Couverture): void {
  const {palette} = atelier
  encre.decorer(() => dessinerFond(encre, palette))
  const clair = palette.surPrincipale
  const doux = melanger(clair, palette.principale, 0.18)
  encre.decorer(() => encre.rectangle([GAUCHE, 66, 54, 4], palette.accent))
  const surtitre = ecrire(atelier, encre, couverture.surtitre, style('demi', 15, 1.3, clair), 82)
  const {titre, sousTitre, hauteur} = ajusterTitre(atelier, couverture, {clair, doux, haut: surtitre + 30})
  const bas = ecrire(atelier, encre, couverture.titre, titre, BAS_DU_TITRE - hauteur)
  ecrire(atelier, encre, couverture.sousTitre, sousTitre, bas + SOUS_TITRE)
  dessinerPied(atelier, encre, couverture)
}

/** The title is as large as its words allow between what is over it and the frieze. */
function ajusterTitre(
  {mesure}: Atelier,
  {titre, sousTitre}: Couverture,
  {clair, doux, haut}: {readonly clair: string; readonly doux: string; readonly haut: number},
) {
  for (let taille = 72; ; taille -= 2) {
    const voix = style('gras', taille, 1.04, clair)
    const voixBasse = style('regulier', Math.min(20, taille * 0.6), 1.3, doux)
    const lignes = composerLignes(mesure, titre, voix, LARGEUR_UTILE)
    const sous = composerLignes(mesure, sousTitre, voixBasse, LARGEUR_UTILE)
    const entier = titre.split(/\s+/).every((mot) => mesure(mot, 'gras', taille) <= LARGEUR_UTILE)
    const hauteur =
      hauteurDeLignes(lignes.length, voix) + SOUS_TITRE + hauteurDeLignes(sous.length, voixBasse)
    const tient = entier && hauteur <= BAS_DU_TITRE - haut
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

function dessinerPied(atelier: Atelier, encre: Encre, {emetteur, mentions}: Couverture): void {
  const {mesure, palette} = atelier
  const mention = style('regulier', 9.5, 1.4, palette.gris)
  const nom = style('gras', 15, 1.25, palette.titre)
  const hauteurs = mentions.map((m) =>
    hauteurDeLignes(composerLignes(mesure, m, mention, LARGEUR_UTILE).length, mention),
  )
  const hauteurNom = hauteurDeLignes(composerLignes(mesure, emetteur, nom, LARGEUR_UTILE).length, nom)
  const total = hauteurNom + 8 + hauteurs.reduce((somme, h) => somme + h, 0)
  let y = PAGE.hauteur - 62 - total
  encre.decorer(() => encre.rectangle([GAUCHE, y - 16, 54, 4], palette.accent))
  y = ecrire(atelier, encre, emetteur, nom, y) + 8
  for (const texte of mentions) y = ecrire(atelier, encre, texte, mention, y)
}

function dessinerFond(encre: Encre, palette: Palette): void {
  encre.rectangle([0, 0, PAGE.largeur, BAS_DU_FOND], palette.principale)
  const place = {x: 0, y: BAS_DU_FOND - CARREAU, echelle: 1}
  for (const forme of dessinerFrise(palette, CARREAU).formes) {
    if (forme.forme === 'trace') encre.trace(forme.trace, forme, place)
  }
}
