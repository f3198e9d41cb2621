import {unzipSync} from 'fflate'
import {ecrireZip} from '../../../src/formats/zip/index.js'
import type {Alea} from './alea.js'
import {muterOctets, muterTexte} from './mutations.js'

const LE = new Date('2020-01-01T00:00:00Z')
type Parties = Map<string, Uint8Array>

/**
 * Changes what an archive holds and closes it again with valid checksums: a changed byte of a compressed stream
 * only tries the decompression, and never reaches the reader behind.
 */
export function muterArchive(octets: Uint8Array, alea: Alea): Uint8Array {
  // One time in eight, the container itself.
  if (alea.entier(8) === 0) return muterOctets(octets, alea)
  const parties: Parties = new Map(Object.entries(unzipSync(octets)))
  const nom = choisirPartie(parties, alea)
  const contenu = parties.get(nom) ?? new Uint8Array()
  if (alea.entier(4) > 0) parties.set(nom, muterPartie(nom, contenu, alea))
  else deplacer(parties, nom, alea)
  return ecrireZip(parties, {le: LE})
}

/** The parts that are read are few among those of style: they come up more often. */
function choisirPartie(parties: Parties, alea: Alea): string {
  const noms = [...parties.keys()]
  const lues = noms.filter((nom) =>
    /sheet\d|sharedStrings|workbook|content|document|rels$|numbering/.test(nom),
  )
  return alea.parmi(lues.length > 0 && alea.entier(4) > 0 ? lues : noms)
}

function muterPartie(nom: string, contenu: Uint8Array, alea: Alea): Uint8Array {
  if (!/\.(?:xml|rels|yaml|md|json)$/i.test(nom)) return muterOctets(contenu, alea)
  return Buffer.from(muterTexte(Buffer.from(contenu).toString('utf8'), alea), 'utf8')
}

/** A part goes away, changes name, or takes the content of another. */
function deplacer(parties: Parties, nom: string, alea: Alea): void {
  const contenu = parties.get(nom) ?? new Uint8Array()
  const autre = alea.parmi([...parties.keys()])
  const geste = alea.entier(4)
  if (geste === 0) parties.delete(nom)
  else if (geste === 1) parties.set(autre, contenu)
  else if (geste === 2) {
    parties.delete(nom)
    parties.set(
      alea.parmi(['../x', '/etc/x', 'C:\\x', '__proto__', `${nom}/`, nom.toUpperCase(), '']),
      contenu,
    )
  } else {
    parties.set(nom, parties.get(autre) ?? contenu)
    parties.set(autre, contenu)
  }
}
