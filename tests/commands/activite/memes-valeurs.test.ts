import {readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import iconv from 'iconv-lite'
import {afterAll, beforeAll, expect, it} from 'vitest'
import * as XLSX from 'xlsx'
import {ouvrirEspace} from '../../../src/espace/index.js'
import {dossierTemporaire, reussir} from '../../support/espace-d-exemple.js'

const TABLE: (string | number)[][] = [
  ['Activité 2008 – Mission Locale du Lunévillois'],
  [],
  ['Indicateur', 'Janvier', 'Février', 'Août', 'Total'],
  ['Premiers accueils', 41, 1234, 7, 1282],
  ['dont femmes', 20, 640, 3, 663],
  ['Entrées en emploi', 12, 0, 5, 17],
  ['CIVIS', 9, 11, 4, 24],
]

const enCsv = (separateur: string, nombre: (n: number) => string) =>
  TABLE.map((ligne) => ligne.map((c) => (typeof c === 'number' ? nombre(c) : c)).join(separateur)).join(
    '\r\n',
  )
const francais = (n: number) => n.toLocaleString('fr-FR').replaceAll('\u202F', ' ')

function classeur(bookType: 'xlsx' | 'biff8' | 'ods'): Buffer {
  const livre = XLSX.utils.book_new()
  XLSX.utils.book_append_sheet(livre, XLSX.utils.aoa_to_sheet(TABLE), 'Activité 2008')
  return XLSX.write(livre, {type: 'buffer', bookType}) as Buffer
}

const FORMATS: readonly (readonly [nom: string, fichier: string, octets: () => Buffer])[] = [
  ['xlsx', 'lunevillois.xlsx', () => classeur('xlsx')],
  ['xls', 'lunevillois.xls', () => classeur('biff8')],
  ['ods', 'lunevillois.ods', () => classeur('ods')],
  [
    'csv « ; » windows-1252',
    'lunevillois-1252.csv',
    () => iconv.encode(enCsv(';', francais), 'windows-1252'),
  ],
  ['csv « , » UTF-8', 'lunevillois-utf8.csv', () => Buffer.from(enCsv(',', String), 'utf8')],
  [
    'csv tabulation UTF-16',
    'lunevillois-utf16.csv',
    () => iconv.encode(enCsv('\t', francais), 'utf-16le', {addBOM: true}),
  ],
]

const dossier = dossierTemporaire()
const espace = dossier.chemin
beforeAll(async () => {
  await reussir(['init', espace, '--exemple', 'lorraine-2008'])
  await reussir(['structures', 'importer', 'annuaire.xlsx'], espace)
})
afterAll(() => dossier.effacer())

it('une même table, en six formats, donne le même export, octet pour octet', async () => {
  const exports = new Map<string, string>()
  for (const [nom, fichier, octets] of FORMATS) {
    writeFileSync(join(espace, fichier), octets())
    await reussir(['activite', 'importer', fichier], espace)
    await reussir(['activite', 'exporter', 'export.csv', '--sans-provenance', '--oui'], espace)
    exports.set(nom, readFileSync(join(espace, 'export.csv'), 'utf8'))
    await annulerLeDernier()
  }
  const [reference = ''] = exports.values()
  expect(reference).toContain('1234')
  expect(reference.split('\n').length).toBeGreaterThan(TABLE.length)
  expect(Object.fromEntries(exports)).toEqual(
    Object.fromEntries([...exports.keys()].map((nom) => [nom, reference])),
  )
})

/** Each format starts from an empty year. */
async function annulerLeDernier(): Promise<void> {
  const ouvert = await ouvrirEspace({dossier: espace, depart: espace})
  const dernier = (await ouvert.chargerImports()).at(-1)
  await ouvert.annulerImport(dernier?.numero ?? 0)
  ouvert.fermer()
}
