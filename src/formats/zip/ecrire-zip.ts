import {type Zippable, zipSync} from 'fflate'

/** Already compressed: trying again costs time and gains nothing. */
const DEJA_COMPRIME = /\.(?:xlsx|xlsm|ods|docx|odt|pptx|zip|pdf|png|jpe?g)$/i

/**
 * Writes an archive that any computer opens; `le` dates its entries: a moment, or a day (ISO) and then the bytes are
 * the same wherever and whenever it is written.
 */
export function ecrireZip(
  fichiers: ReadonlyMap<string, Uint8Array>,
  {le}: {readonly le: Date | string},
): Uint8Array {
  const entrees: Zippable = {}
  const mtime = typeof le === 'string' ? midiDuPoste(le) : le
  for (const [nom, octets] of fichiers)
    entrees[nom] = [octets, {level: DEJA_COMPRIME.test(nom) ? 0 : 6, mtime}]
  return zipSync(entrees)
}

/** Entries carry the local fields of their date: a local noon gives the same ones under every time zone. */
function midiDuPoste(jour: string): Date {
  const [annee = 1980, mois = 1, rang = 1] = jour.split('-').map(Number)
  return new Date(annee, mois - 1, rang, 12)
}
