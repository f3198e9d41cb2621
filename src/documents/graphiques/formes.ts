import type {Forme} from '../dessin.js'
import {couperEnLignes, HAUT_DE_LETTRE, largeurDeTexte} from './mesure.js'

export const INTERLIGNE = 1.25

export type StyleDeLibelle = {
  readonly taille: number
  readonly couleur: string
  readonly gras?: boolean
  readonly ancrage?: 'debut' | 'milieu' | 'fin'
}

/** A label cut into lines, with the room it takes. */
export type Libelle = {readonly lignes: readonly string[]; readonly largeur: number; readonly hauteur: number}

/** Two decimals are enough for print, and keep the same bytes everywhere. */
export function arrondirPoint(valeur: number): number {
  return Math.round(valeur * 100) / 100
}

/** A filled rectangle. */
export function rectangle(
  x: number,
  y: number,
  largeur: number,
  hauteur: number,
  remplissage: string,
): Forme {
  const [a, b, l, h] = [x, y, largeur, hauteur].map(arrondirPoint)
  return {forme: 'trace', trace: `M${a} ${b}h${l}v${h}h${-(l ?? 0)}Z`, remplissage}
}

/** A straight line. */
export function segment(
  [x1, y1]: readonly [number, number],
  [x2, y2]: readonly [number, number],
  style: {readonly trait: string; readonly epaisseur: number; readonly tirets?: readonly number[]},
): Forme {
  const [a, b, c, d] = [x1, y1, x2, y2].map(arrondirPoint)
  return {forme: 'trace', trace: `M${a} ${b}L${c} ${d}`, ...style}
}

/** Cuts a label to a width. */
export function composerLibelle(texte: string, style: StyleDeLibelle, largeurMax: number): Libelle {
  const lignes = couperEnLignes(texte, style.taille, largeurMax, style.gras)
  const largeurs = lignes.map((ligne) => largeurDeTexte(ligne, style.taille, style.gras))
  return {lignes, largeur: Math.max(0, ...largeurs), hauteur: lignes.length * style.taille * INTERLIGNE}
}

/** Draws a label whose top is at `y`. */
export function poserLibelle(libelle: Libelle, style: StyleDeLibelle, x: number, y: number): Forme[] {
  const pas = style.taille * INTERLIGNE
  const montee = style.taille * HAUT_DE_LETTRE
  return libelle.lignes.map((texte, i) => ({
    forme: 'texte',
    texte,
    x: arrondirPoint(x),
    y: arrondirPoint(y + i * pas + montee),
    taille: style.taille,
    couleur: style.couleur,
    ancrage: style.ancrage ?? 'debut',
    ...(style.gras ? {gras: true} : {}),
  }))
}

/** The title of a drawing and the height it takes, nothing when there is none. */
export function poserTitre(
  titre: string | undefined,
  largeur: number,
  couleur: string,
): {readonly formes: readonly Forme[]; readonly hauteur: number} {
  if (!titre) return {formes: [], hauteur: 0}
  const style: StyleDeLibelle = {taille: 11, couleur, gras: true}
  const libelle = composerLibelle(titre, style, largeur)
  return {formes: poserLibelle(libelle, style, 0, 0), hauteur: libelle.hauteur + 8}
}

/** « Genre : titre. a : 1 ; b : 2. » */
export function decrire(genre: string, titre: string | undefined, donnees: readonly string[]): string {
  const objet = titre ? `${genre} : ${titre}.` : `${genre}.`
  if (donnees.length === 0) return objet
  const suite = donnees.join(' ; ')
  return `${objet} ${suite}${suite.endsWith('.') ? '' : '.'}`
}
