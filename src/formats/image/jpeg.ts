import type {LectureDImage} from './lecture.js'
import {type Passage, retirer} from './retirer.js'

const ABIMEE: LectureDImage = {refus: "l'image JPEG est abîmée ou incomplète"}
/** Markers without a length (ITU T.81, table B.1): restarts, start and end of image. */
const SANS_LONGUEUR = new Set([0x01, 0xd0, 0xd1, 0xd2, 0xd3, 0xd4, 0xd5, 0xd6, 0xd7, 0xd8, 0xd9])
/** Frame headers hold the size; among their codes, these three are something else. */
const PAS_DES_TRAMES = new Set([0xc4, 0xc8, 0xcc])

/** Reads a JPEG; undefined when the bytes are not one. Its size is the one seen: a telephone lays pictures on their side. */
export function lireJpeg(octets: Uint8Array): LectureDImage | undefined {
  if (octets[0] !== 0xff || octets[1] !== 0xd8) return undefined
  const vue = new DataView(octets.buffer, octets.byteOffset, octets.byteLength)
  let couchee = false
  // Padding and lone marks before the frame are lawful, and the library that prints loses its way in them.
  const superflus: Passage[] = []
  for (let place = 2; place + 4 <= octets.length; ) {
    if (octets[place] !== 0xff) return ABIMEE
    const marque = octets[place + 1] ?? 0
    if (marque === 0xff || SANS_LONGUEUR.has(marque)) {
      const longueur = marque === 0xff ? 1 : 2
      superflus.push([place, place + longueur])
      place += longueur
      continue
    }
    const longueur = vue.getUint16(place + 2)
    if (place + 2 + longueur > octets.length) return ABIMEE
    if (marque === 0xe1) couchee = estCouchee(octets.subarray(place + 4, place + 2 + longueur))
    if (estUneTrame(marque)) {
      const [haut, large] = [vue.getUint16(place + 5), vue.getUint16(place + 7)]
      const [largeur, hauteur] = couchee ? [haut, large] : [large, haut]
      return {image: {format: 'jpeg', octets: retirer(octets, superflus), largeur, hauteur}}
    }
    place += 2 + longueur
  }
  return ABIMEE
}

function estUneTrame(marque: number): boolean {
  return marque >= 0xc0 && marque <= 0xcf && !PAS_DES_TRAMES.has(marque)
}

/** Exif orientation (tag 0x0112) above 4: width and height are exchanged when the picture is set upright. */
function estCouchee(app1: Uint8Array): boolean {
  if (String.fromCharCode(...app1.subarray(0, 4)) !== 'Exif') return false
  const tiff = app1.subarray(6)
  const vue = new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength)
  if (tiff.length < 8) return false
  const petit = vue.getUint16(0) === 0x4949
  const ifd = vue.getUint32(4, petit)
  if (ifd + 2 > tiff.length) return false
  const entrees = vue.getUint16(ifd, petit)
  for (let i = 0; i < entrees; i++) {
    const entree = ifd + 2 + i * 12
    if (entree + 12 > tiff.length) return false
    if (vue.getUint16(entree, petit) === 0x0112) return vue.getUint16(entree + 8, petit) > 4
  }
  return false
}
