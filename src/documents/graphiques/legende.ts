import type {Forme} from '../dessin.js'
import {ENCRE} from './couleurs.js'
import {composerLibelle, poserLibelle, type StyleDeLibelle} from './formes.js'

/** A sign of a key, drawn in a square of the given side whose top left is given. */
export type Signe = (x: number, y: number, cote: number) => readonly Forme[]

const TAILLE = 8.5
const COTE = 9
const BLANC_APRES = 20

/** The key of a drawing: signs and names one after the other, on as many lines as they need. */
export function dessinerCle(
  entrees: readonly {readonly nom: string; readonly signe: Signe}[],
  largeur: number,
  y: number,
): {readonly formes: readonly Forme[]; readonly bas: number} {
  const style: StyleDeLibelle = {taille: TAILLE, couleur: ENCRE}
  const formes: Forme[] = []
  let x = 0
  let haut = y
  let bas = y
  for (const {nom, signe} of entrees) {
    const libelle = composerLibelle(nom, style, largeur - COTE - 5)
    const large = COTE + 5 + libelle.largeur
    if (x > 0 && x + large > largeur) {
      x = 0
      haut = bas + 3
    }
    formes.push(...signe(x, haut + 1, COTE), ...poserLibelle(libelle, style, x + COTE + 5, haut))
    bas = Math.max(bas, haut + Math.max(libelle.hauteur, COTE + 2))
    x += large + BLANC_APRES
  }
  return {formes, bas: entrees.length === 0 ? y : bas + 8}
}
