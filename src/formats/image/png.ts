import {inflateSync} from 'node:zlib'
import type {LectureDImage} from './lecture.js'
import {type Passage, retirer} from './retirer.js'

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
const ABIMEE: LectureDImage = {refus: "l'image PNG est abîmée ou incomplète"}
/** Samples of a pixel, by colour type of the PNG specification (table 11.1). */
const CANAUX: Readonly<Record<number, number>> = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}
const OCTETS_MAXIMUM = 400_000_000
/** The library that prints unfolds such a text at once, and overflows; no picture needs it. */
const TEXTE_MAXIMAL = 30_000

type Entete = {
  readonly largeur: number
  readonly hauteur: number
  readonly bits: number
  readonly couleurs: number
  readonly entrelacee: boolean
}

/** Reads a PNG; undefined when the bytes are not one. */
export function lirePng(octets: Uint8Array): LectureDImage | undefined {
  if (!SIGNATURE.every((octet, i) => octets[i] === octet)) return undefined
  const vue = new DataView(octets.buffer, octets.byteOffset, octets.byteLength)
  let entete: Entete | undefined
  const donnees: Uint8Array[] = []
  const textes: Passage[] = []
  let finie = false
  for (let place = 8; place + 12 <= octets.length; ) {
    const longueur = vue.getUint32(place)
    const debut = place + 8
    if (debut + longueur + 4 > octets.length) return ABIMEE
    const genre = String.fromCharCode(...octets.subarray(place + 4, debut))
    if (genre === 'IHDR' && longueur >= 13) entete = lireEntete(vue, debut)
    else if (genre === 'IDAT') donnees.push(octets.subarray(debut, debut + longueur))
    else if (genre === 'tEXt' && longueur > TEXTE_MAXIMAL) textes.push([place, debut + longueur + 4])
    else if (genre === 'IEND') finie = true
    if (finie) break
    place = debut + longueur + 4
  }
  if (!entete || !finie || !estEntiere(entete, donnees)) return ABIMEE
  const {largeur, hauteur} = entete
  return {image: {format: 'png', octets: retirer(octets, textes), largeur, hauteur}}
}

function lireEntete(vue: DataView, debut: number): Entete {
  return {
    largeur: vue.getUint32(debut),
    hauteur: vue.getUint32(debut + 4),
    bits: vue.getUint8(debut + 8),
    couleurs: vue.getUint8(debut + 9),
    entrelacee: vue.getUint8(debut + 12) === 1,
  }
}

/** Unfolds the pixels once: a renderer would find out too late that some are missing. */
function estEntiere(
  {largeur, hauteur, bits, couleurs, entrelacee}: Entete,
  donnees: readonly Uint8Array[],
): boolean {
  const canaux = CANAUX[couleurs]
  if (canaux === undefined) return false
  const attendus = hauteur * (1 + Math.ceil((largeur * canaux * bits) / 8))
  if (attendus > OCTETS_MAXIMUM) return true
  try {
    const pixels = inflateSync(Buffer.concat(donnees), {maxOutputLength: Math.max(1, attendus * 2)})
    return entrelacee ? pixels.length > 0 : pixels.length >= attendus
  } catch {
    return false
  }
}
