import {lireJpeg} from './jpeg.js'
import type {LectureDImage} from './lecture.js'
import {lirePng} from './png.js'

/** Beyond, a picture is a mistake or an attack: a page at 600 dots to the inch has 35 million. */
const PIXELS_MAXIMUM = 100_000_000

/** Reads the picture that bytes hold, whatever the name of their file; a damaged one is refused here, not when printed. */
export function lireImage(octets: Uint8Array): LectureDImage {
  const lue = lirePng(octets) ?? lireJpeg(octets)
  if (lue === undefined) return {refus: "ce n'est pas une image PNG ou JPEG"}
  if ('refus' in lue) return lue
  const {largeur, hauteur} = lue.image
  if (largeur === 0 || hauteur === 0) return {refus: "l'image est vide"}
  if (largeur * hauteur > PIXELS_MAXIMUM)
    return {refus: `l'image est trop grande (${largeur} × ${hauteur} pixels)`}
  return lue
}
