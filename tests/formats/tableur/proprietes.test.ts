import * as fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import * as XLSX from 'xlsx'
import {ecrireClasseur, lireClasseur} from '../../../src/formats/tableur/index.js'
import {ErreurMetier} from '../../../src/shared/erreur-metier.js'
import {classeurSheetjs, premiere, xlsxAvecFeuille} from './fabrique.js'

describe('propriétés', () => {
  it('écrire puis lire rend les mêmes valeurs', async () => {
    const texteEcrit = fc
      .oneof(
        fc.string({unit: 'binary', minLength: 1}),
        fc.constantFrom('=1+1', '+33', '-', '@a', '\ta', '01', '_x0041_', ' a ', '1 234,5'),
      )
      // A control character has no place in a workbook, and line ends are written the one way.
      // oxlint-disable-next-line no-control-regex
      .map((t) => t.replace(/[\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF\uFEFF]/g, ''))
    const valeur = fc.oneof(
      texteEcrit.map((v) => ({valeur: v === '' ? null : v})),
      fc
        .double({noNaN: true, noDefaultInfinity: true})
        .map((v) => ({valeur: v === 0 ? 0 : v, format: 'decimal' as const})),
      fc.integer({min: 61, max: 2_958_465}).map((n) => ({
        valeur: new Date(Date.UTC(1899, 11, 30) + n * 86_400_000).toISOString().slice(0, 10),
        format: 'date' as const,
      })),
      fc.constant({valeur: null}),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(valeur, {maxLength: 4}), {maxLength: 5}), async (lignes) => {
        const octets = await ecrireClasseur({
          titre: 't',
          auteur: 'a',
          date: '2008-12-31',
          feuilles: [{nom: 'F', lignes}],
        })
        const grille = await premiere(octets)
        const lues = lignes.map((l, i) => l.map((_, j) => grille.lignes[i]?.[j]?.valeur ?? null))
        expect(lues).toEqual(lignes.map((l) => l.map((c) => c.valeur)))
        const remplies = lignes.flat().filter((c) => c.valeur !== null).length
        expect(grille.lignes.flat().filter((c) => c !== undefined)).toHaveLength(remplies)
      }),
      {numRuns: 60},
    )
  })

  it("des octets quelconques ne donnent qu'une lecture ou une ErreurMetier", async () => {
    const feuille = XLSX.utils.aoa_to_sheet([
      ['Nancy', 1, 2.5],
      ['Toul', true],
    ])
    const modeles = [
      classeurSheetjs(feuille, 'xlsx'),
      classeurSheetjs(feuille, 'biff8'),
      classeurSheetjs(feuille, 'ods'),
      xlsxAvecFeuille('<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>'),
      Buffer.from('a;b\n"c";d'),
    ]
    const abime = fc
      .tuple(
        fc.constantFrom(...modeles),
        fc.array(fc.tuple(fc.nat(), fc.nat(255)), {maxLength: 8}),
        fc.double({min: 0.5, max: 1, noNaN: true}),
      )
      .map(([modele, changes, part]) => {
        const octets = Uint8Array.from(modele.subarray(0, Math.ceil(modele.length * part)))
        for (const [position, octet] of changes) octets[position % octets.length] = octet
        return octets
      })
    const prefixes = [
      '',
      'PK\x03\x04',
      '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1',
      '\x09\x08\x10\x00',
      '%PDF',
      '<html',
      '\xff\xfe',
      '\xfe\xff',
      '"',
    ]
    const quelconque = fc
      .tuple(fc.constantFrom(...prefixes), fc.uint8Array({maxLength: 300}))
      .map(([prefixe, suite]) => Buffer.concat([Buffer.from(prefixe, 'latin1'), suite]))
    await fc.assert(
      fc.asyncProperty(fc.oneof(abime, quelconque), async (octets) => {
        const lecture = await lireClasseur(octets, 'x.xlsx').catch((erreur: unknown) => erreur)
        const attendu = Array.isArray(lecture) || lecture instanceof ErreurMetier
        expect({attendu, lecture}).toEqual({attendu: true, lecture})
      }),
      {numRuns: 400},
    )
  })
})
