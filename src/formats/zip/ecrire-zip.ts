import {type Zippable, zipSync} from 'fflate'

/** Already compressed: trying again costs time and gains nothing. */
const DEJA_COMPRIME = /\.(?:xlsx|xlsm|ods|docx|odt|pptx|zip|pdf|png|jpe?g)$/i

/** Writes an archive that any computer opens; `le` dates its entries. */
export function ecrireZip(fichiers: ReadonlyMap<string, Uint8Array>, {le}: {readonly le: Date}): Uint8Array {
  const entrees: Zippable = {}
  for (const [nom, octets] of fichiers)
    entrees[nom] = [octets, {level: DEJA_COMPRIME.test(nom) ? 0 : 6, mtime: le}]
  return zipSync(entrees)
}
