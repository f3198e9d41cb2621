import type {ChiffreEnVue} from '../../documents/index.js'
import type {Atelier} from './atelier.js'
import {type Palette, type StyleDeTexte, style} from './style.js'
import {composerLignes, hauteurDeLignes, type LigneDeTexte} from './texte.js'

export type TexteDeCarte = {
  readonly lignes: readonly LigneDeTexte[]
  readonly style: StyleDeTexte
  readonly hauteur: number
}
export type Pastille = TexteDeCarte & {
  readonly sens: 'hausse' | 'baisse' | 'stable'
  readonly largeur: number
  /** Beside the figure when there is room, else under it. */
  readonly aCote: boolean
}
export type Jauge = TexteDeCarte & {readonly part: number}

/** A card measured: the band of its figure, aligned in a row, and the rest under it. */
export type Carte = {
  readonly majeur: boolean
  /** A card alone in its row: the figure on the left, its words on the right. */
  readonly couchee: boolean
  readonly valeur: TexteDeCarte
  readonly pastille: Pastille | null
  readonly libelle: TexteDeCarte
  readonly details: readonly TexteDeCarte[]
  readonly jauge: Jauge | null
  readonly hauteurDeValeur: number
  readonly hauteurDeReste: number
  readonly colonneDeValeur: number
}

export const MARGE_DE_CARTE = 13
export const PLACE_DE_FLECHE = 18
/** White between the label and the details. */
export const SOUS_LIBELLE = 3
const BORD_DE_PASTILLE = 8
/** Height of a gauge: the « 100 % » above its mark, the bar, the white under it. */
const HAUTEUR_DE_JAUGE = 30

/** Measures a card: nothing is cut, the figure shrinks to its width and the card grows with its words. */
export function composerCarte(
  atelier: Atelier,
  chiffre: ChiffreEnVue,
  {largeur, dessous = false}: {readonly largeur: number; readonly dessous?: boolean},
): Carte {
  const majeur = chiffre.majeur ?? false
  const couchee = largeur > 400 && !chiffre.jauge
  const couleurs = couleursDe(atelier.palette, majeur)
  const valeur = composerValeur(atelier, chiffre.valeur, couleurs.valeur, {
    taille: majeur ? 42 : 26,
    largeur: couchee ? largeur * 0.42 : largeur - 2 * MARGE_DE_CARTE,
  })
  const premiere = valeur.lignes[0]?.largeur ?? 0
  const colonneDeValeur = couchee ? Math.max(premiere, 60) + 22 : 0
  const place = largeur - 2 * MARGE_DE_CARTE - colonneDeValeur
  const mots = composerMots(atelier, chiffre, place, couleurs)
  const pastille = composerPastille(atelier, chiffre, place, couchee || dessous ? place : premiere)
  return {
    majeur,
    couchee,
    valeur,
    pastille,
    ...mots,
    colonneDeValeur,
    ...hauteursDe({couchee, valeur, pastille, ...mots}),
  }
}

function hauteursDe(carte: Pick<Carte, 'couchee' | 'valeur' | 'pastille' | 'libelle' | 'details' | 'jauge'>) {
  const {couchee, valeur, pastille, jauge} = carte
  const sousValeur = pastille && !pastille.aCote ? pastille.hauteur + 7 : 0
  const mots = hauteurDesMots(carte)
  if (couchee) {
    return {
      hauteurDeValeur: 0,
      hauteurDeReste: Math.max(valeur.hauteur, mots + sousValeur) + 2 * MARGE_DE_CARTE,
    }
  }
  return {
    hauteurDeValeur: MARGE_DE_CARTE + valeur.hauteur + sousValeur + 2,
    hauteurDeReste: mots + (jauge ? HAUTEUR_DE_JAUGE + jauge.hauteur : 0) + MARGE_DE_CARTE,
  }
}

/** Height of the label and its details. */
export function hauteurDesMots({libelle, details}: Pick<Carte, 'libelle' | 'details'>): number {
  const sous = details.length > 0 ? SOUS_LIBELLE : 0
  return libelle.hauteur + sous + details.reduce((somme, detail) => somme + detail.hauteur, 0)
}

type Couleurs = {readonly valeur: string; readonly libelle: string; readonly detail: string}

function couleursDe(palette: Palette, majeur: boolean): Couleurs {
  const sur = palette.surPrincipale
  return majeur
    ? {valeur: sur, libelle: sur, detail: sur}
    : {valeur: palette.titre, libelle: palette.encre, detail: palette.gris}
}

function composerMots({mesure}: Atelier, chiffre: ChiffreEnVue, place: number, couleurs: Couleurs) {
  const composer = (texte: string, voix: StyleDeTexte): TexteDeCarte => {
    const lignes = composerLignes(mesure, texte, voix, place)
    return {lignes, style: voix, hauteur: hauteurDeLignes(lignes.length, voix)}
  }
  const voixDeDetail = style('regulier', 9.5, 1.32, couleurs.detail)
  const {jauge} = chiffre
  return {
    libelle: composer(chiffre.libelle, style('demi', chiffre.majeur ? 13 : 11, 1.25, couleurs.libelle)),
    details: chiffre.details.map((detail) => composer(detail, voixDeDetail)),
    jauge: jauge ? {...composer(jauge.texte, voixDeDetail), part: jauge.part} : null,
  }
}

function composerValeur(
  {mesure}: Atelier,
  texte: string,
  couleur: string,
  {taille, largeur}: {readonly taille: number; readonly largeur: number},
): TexteDeCarte {
  const naturelle = mesure(texte, 'gras', taille)
  const ajustee = Math.max(15, Math.min(taille, (taille * largeur) / Math.max(1, naturelle)))
  const voix = style('gras', Math.floor(ajustee * 10) / 10, 1.12, couleur)
  const lignes = composerLignes(mesure, texte, voix, largeur)
  return {lignes, style: voix, hauteur: hauteurDeLignes(lignes.length, voix)}
}

function composerPastille(
  {mesure, palette}: Atelier,
  {evolution}: ChiffreEnVue,
  place: number,
  prise: number,
): Pastille | null {
  if (!evolution) return null
  const voix = style('demi', 9, 1.3, palette[evolution.sens])
  const bords = PLACE_DE_FLECHE + BORD_DE_PASTILLE
  const lignes = composerLignes(mesure, evolution.texte, voix, place - bords)
  const largeur = Math.max(0, ...lignes.map((ligne) => ligne.largeur)) + bords
  const aCote = lignes.length === 1 && prise + 6 + largeur <= place
  const hauteur = hauteurDeLignes(lignes.length, voix) + 5
  return {lignes, style: voix, hauteur, sens: evolution.sens, largeur, aCote}
}
