import {createHash} from 'node:crypto'
import {afterEach, beforeEach, expect, it, vi} from 'vitest'
import {rendreDocx} from '../../src/formats/docx/index.js'
import {rendreHtml} from '../../src/formats/html/index.js'
import {rendrePdf} from '../../src/formats/pdf/index.js'
import {ecrireClasseur} from '../../src/formats/tableur/index.js'
import {ecrireZip} from '../../src/formats/zip/index.js'
import {documentExemple} from '../support/document-exemple.js'

/** The other side of the date line, the eve, the night the clocks change: never the day of the document. */
const AILLEURS = [
  ['Europe/Paris', '2009-03-02T12:00:00'],
  ['Pacific/Auckland', '2026-11-23T00:10:00'],
  ['America/Los_Angeles', '2009-12-31T23:59:59'],
  ['Europe/Paris', '2009-03-29T03:30:00'],
] as const

let fuseau: string | undefined
beforeEach(() => {
  fuseau = process.env.TZ
})
afterEach(() => {
  vi.useRealTimers()
  process.env.TZ = fuseau
})

/** What something gives in each of these places. */
async function partout<T>(donner: () => Promise<T>): Promise<T[]> {
  const obtenus: T[] = []
  for (const [tz, heure] of AILLEURS) {
    process.env.TZ = tz
    vi.useFakeTimers({toFake: ['Date'], now: new Date(heure)})
    obtenus.push(await donner())
    vi.useRealTimers()
  }
  return obtenus
}

const empreinte = (octets: Uint8Array | string) => createHash('sha256').update(octets).digest('hex')

/** Time and date of each entry of an archive, as its local headers carry them. */
function datesDesEntrees(archive: Uint8Array): number[] {
  const octets = Buffer.from(archive)
  const dates: number[] = []
  for (let ou = octets.indexOf('PK\u0003\u0004'); ou >= 0; ou = octets.indexOf('PK\u0003\u0004', ou + 4))
    dates.push(octets.readUInt32LE(ou + 10))
  return dates
}

const classeur = {
  titre: 'Essai',
  auteur: 'Réseau d’essai',
  date: '2008-12-31',
  feuilles: [{nom: 'Une', lignes: [[{valeur: 'été'}, {valeur: 12.5}]], colonnes: []}],
}

it.each([
  ['HTML', async () => rendreHtml(documentExemple())],
  ['PDF', async () => rendrePdf(documentExemple())],
  ['XLSX', async () => ecrireClasseur(classeur)],
  ['ZIP', async () => ecrireZip(new Map([['é.txt', Buffer.from('x')]]), {le: '2008-12-31'})],
])('un document %s a les mêmes octets partout et toujours', async (_format, rendre) => {
  const empreintes = await partout(async () => empreinte(await rendre()))
  expect(new Set(empreintes).size).toBe(1)
})

/** Word's library numbers what it names from one document to the next: only new processes give the same bytes. */
it('un document DOCX porte partout et toujours la date du document', async () => {
  const dates = await partout(async () => datesDesEntrees(await rendreDocx(documentExemple())))
  expect(dates[0]?.length).toBeGreaterThan(5)
  expect(new Set(dates.flat()).size).toBe(1)
})
