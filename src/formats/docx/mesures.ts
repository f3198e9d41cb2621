import {largeurDeTexte, melanger, type Orientation} from '../../documents/index.js'
import {FORMATS} from '../pdf/style.js'
import type {Mesure} from '../pdf/texte.js'

export type {Orientation}

/** Word counts lengths in twentieths of a point. */
export function vingtiemes(points: number): number {
  return Math.round(points * 20)
}

/** Word counts the size of letters in half points. */
export function demiPoints(points: number): number {
  return Math.round(points * 2)
}

/** Width left to the text, in points. */
export function largeurUtile(orientation: Orientation): number {
  return FORMATS[orientation].largeurUtile
}

/** Pixels as the library counts the size of images: 96 to the inch. */
export function pixels(points: number): number {
  return Math.round((points * 96) / 72)
}

/** A colour as Word writes it: six digits, no sign. */
export function couleurWord(couleur: string): string {
  return melanger(couleur, couleur, 0).slice(1).toUpperCase()
}

/** Width of a text in Word's face, which is a little narrower than the face of this measure. */
export const mesurer: Mesure = (texte, police, taille) =>
  largeurDeTexte(texte, taille, police === 'gras' || police === 'demi')
