import * as fc from 'fast-check'
import iconv from 'iconv-lite'
import {ouvrirCsvEnFlux} from '../../../../src/formats/csv/flux/ouvrir-csv-en-flux.js'
import {lireCsv} from '../../../../src/formats/csv/index.js'
import {estNonReconnu} from '../../../../src/formats/flux/index.js'
import {ErreurMetier} from '../../../../src/shared/erreur-metier.js'
import {attendues, enMemoire, type FeuilleLue, toutes} from '../../tableur/flux/lecture.js'

/** What a reading gives: rows, the message of a refusal, or nothing when it is left to the general reader. */
export type Lecture = FeuilleLue | string | undefined

export const MARQUE = '\uFEFF'

export async function enFlux(octets: Uint8Array, morceau?: number): Promise<Lecture> {
  try {
    const table = await ouvrirCsvEnFlux(enMemoire(octets), 'dossier/envoi.csv', morceau)
    return table && {feuille: table.feuille, lignes: await toutes(table)}
  } catch (erreur) {
    if (erreur instanceof ErreurMetier) return erreur.message
    if (estNonReconnu(erreur)) return undefined
    throw erreur
  }
}

export function enEntier(octets: Uint8Array): Lecture {
  try {
    return attendues(lireCsv(octets, 'dossier/envoi.csv'))
  } catch (erreur) {
    if (erreur instanceof ErreurMetier) return erreur.message
    throw erreur
  }
}

/** Both readings side by side when they say two things; a file refused by both may be so for two reasons. */
export async function ecart(octets: Uint8Array, morceau: number): Promise<unknown> {
  const [flux, entier] = [await enFlux(octets, morceau), enEntier(octets)]
  if (flux === undefined || (typeof flux === 'string' && typeof entier === 'string')) return undefined
  return JSON.stringify(flux) === JSON.stringify(entier) ? undefined : {flux, entier}
}

const SIGNES = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom(';', '"', '\n', '\r', '\r\n', '""', '";"', ',', '\t', '|'),
  },
  {weight: 4, arbitrary: fc.constantFrom('a', 'é', '12', ' ', '€', '\u001A', MARQUE)},
  {weight: 1, arbitrary: fc.constantFrom('😀', '\uD800', '\u0000', '\u0007', 'sep=;\n', '\u000B')},
)

/** Small files that hold all that makes a CSV file awkward, in every encoding. */
const FICHIERS: fc.Arbitrary<Uint8Array> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .tuple(
        fc.array(SIGNES, {maxLength: 40}),
        fc.constantFrom('utf8', 'windows-1252', 'utf16le', 'utf16be'),
        fc.boolean(),
      )
      .map(([signes, codage, addBOM]) => iconv.encode(signes.join(''), codage, {addBOM})),
  },
  {weight: 1, arbitrary: fc.uint8Array({maxLength: 60})},
)

/** Tries so many files, each read by pieces of some size; tells the smallest that the two readers read two ways. */
export async function comparerDesCsv(essais: number, graine = Date.now()): Promise<string | undefined> {
  const propriete = fc.asyncProperty(FICHIERS, fc.integer({min: 1, max: 50}), async (octets, morceau) => {
    const trouve = await ecart(octets, morceau)
    if (trouve !== undefined) throw new Error(JSON.stringify(trouve))
  })
  const details = await fc.check(propriete, {numRuns: essais, seed: graine})
  return details.failed ? `${fc.defaultReportMessage(details)}\n${String(details.errorInstance)}` : undefined
}
