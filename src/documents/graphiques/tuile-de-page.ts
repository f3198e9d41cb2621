import type {Forme} from '../dessin.js'
import type {Charte, ChiffreEnVue} from '../document.js'
import {ENCRE, GRIS, lisibleSur, teinte, texteSur} from './couleurs.js'
import {
  arrondirPoint,
  composerLibelle,
  type Libelle,
  poserLibelle,
  rectangle,
  type StyleDeLibelle,
  segment,
} from './formes.js'
import {largeurDeTexte} from './mesure.js'

const BORD = 13

type Ligne = {readonly libelle: Libelle; readonly style: StyleDeLibelle}
/** A tile of a drawn page, measured. */
export type Tuile = {
  readonly chiffre: ChiffreEnVue
  readonly largeur: number
  readonly taille: number
  readonly mots: readonly Ligne[]
  readonly jauge: Ligne | null
  readonly hauteur: number
}

const HAUTEUR_DE_JAUGE = 15
const HAUTEUR_D_EVOLUTION = 17

function couleursDe({majeur}: ChiffreEnVue, charte: Charte) {
  const fonce = lisibleSur(charte.principale)
  if (majeur) return {fond: fonce, valeur: texteSur(fonce), mots: texteSur(fonce), details: texteSur(fonce)}
  const fond = teinte(charte.principale, 0.06)
  return {fond, valeur: lisibleSur(charte.principale, fond), mots: ENCRE, details: GRIS}
}

/** Measures a tile: the figure shrinks to its width, the tile grows with its words. */
export function mesurerTuile(chiffre: ChiffreEnVue, largeur: number, charte: Charte): Tuile {
  const place = largeur - 2 * BORD
  const couleurs = couleursDe(chiffre, charte)
  const voulue = chiffre.majeur ? 40 : 27
  const taille = Math.min(
    voulue,
    (voulue * place) / Math.max(1, largeurDeTexte(chiffre.valeur, voulue, true)),
  )
  const ligne = (texte: string, style: StyleDeLibelle): Ligne => ({
    style,
    libelle: composerLibelle(texte, style, place),
  })
  const mots = [
    ligne(chiffre.libelle, {taille: chiffre.majeur ? 13 : 11.5, couleur: couleurs.mots, gras: true}),
    ...chiffre.details.map((d) => ligne(d, {taille: 9.5, couleur: couleurs.details})),
  ]
  const jauge = chiffre.jauge ? ligne(chiffre.jauge.texte, {taille: 9.5, couleur: couleurs.details}) : null
  return {
    chiffre,
    largeur,
    taille,
    mots,
    jauge,
    hauteur:
      2 * BORD +
      taille * 1.15 +
      (chiffre.evolution ? HAUTEUR_D_EVOLUTION : 0) +
      mots.reduce((somme, m) => somme + m.libelle.hauteur, 0) +
      (jauge ? HAUTEUR_DE_JAUGE + jauge.libelle.hauteur : 0),
  }
}

/** Draws a tile in the height of its row. */
export function dessinerTuile(
  {chiffre, largeur, taille, mots, jauge}: Tuile,
  charte: Charte,
  {x, y, hauteur}: {readonly x: number; readonly y: number; readonly hauteur: number},
): Forme[] {
  const couleurs = couleursDe(chiffre, charte)
  const gauche = x + BORD
  const formes: Forme[] = [
    rectangle(x, y, largeur, hauteur, couleurs.fond),
    rectangle(x, y, 3, hauteur, chiffre.majeur ? charte.accent : lisibleSur(charte.secondaire)),
  ]
  let haut = y + BORD
  const style: StyleDeLibelle = {taille, couleur: couleurs.valeur, gras: true}
  formes.push(
    ...poserLibelle(composerLibelle(chiffre.valeur, style, largeur), style, gauche, haut - taille * 0.1),
  )
  haut += taille * 1.15
  if (chiffre.evolution) {
    formes.push(...dessinerEvolution(chiffre.evolution, couleurs.mots, gauche, haut))
    haut += HAUTEUR_D_EVOLUTION
  }
  for (const {libelle, style: voix} of mots) {
    formes.push(...poserLibelle(libelle, voix, gauche, haut))
    haut += libelle.hauteur
  }
  if (chiffre.jauge && jauge) {
    formes.push(
      ...dessinerJauge(chiffre.jauge.part, {x: gauche, y: haut + 4, largeur: largeur - 2 * BORD}, charte),
    )
    formes.push(...poserLibelle(jauge.libelle, jauge.style, gauche, haut + HAUTEUR_DE_JAUGE))
  }
  return formes
}

/** An arrow that does not rest on colour: up, down, or lying. */
function dessinerEvolution(
  {texte, sens}: NonNullable<ChiffreEnVue['evolution']>,
  couleur: string,
  x: number,
  y: number,
): Forme[] {
  const [a, h] = [arrondirPoint(x), arrondirPoint(y + 2)]
  const traces = {
    hausse: `M${a} ${h + 8}h9l-4.5 -8Z`,
    baisse: `M${a} ${h}h9l-4.5 8Z`,
    stable: `M${a} ${h}l9 4l-9 4Z`,
  }
  const style: StyleDeLibelle = {taille: 10.5, couleur, gras: true}
  return [
    {forme: 'trace', trace: traces[sens], remplissage: couleur},
    ...poserLibelle(composerLibelle(texte, style, 200), style, x + 13, y - 0.5),
  ]
}

/** The bar runs to 100 %, or further when the objective is passed; the mark says where 100 % is. */
function dessinerJauge(
  part: number,
  {x, y, largeur}: {readonly x: number; readonly y: number; readonly largeur: number},
  charte: Charte,
): Forme[] {
  const echelle = largeur / Math.max(1.05, part)
  return [
    rectangle(x, y, largeur, 6, teinte(charte.principale, 0.18)),
    rectangle(x, y, Math.max(0, part) * echelle, 6, lisibleSur(charte.secondaire)),
    segment([x + echelle, y - 2], [x + echelle, y + 8], {trait: ENCRE, epaisseur: 1.2}),
  ]
}
