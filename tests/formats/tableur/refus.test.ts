import {deflateRawSync} from 'node:zlib'
import {describe, expect, it} from 'vitest'
import * as XLSX from 'xlsx'
import {BORNES, lireClasseur} from '../../../src/formats/tableur/index.js'
import {archive, classeurSheetjs, erreurDe, ole, xlsxAvecFeuille, zip} from './fabrique.js'

describe("ce qui n'est pas un classeur lisible", () => {
  const CAS: readonly (readonly [string, Uint8Array, string, RegExp])[] = [
    ['vide', Buffer.alloc(0), 'FMT-002', /vide/],
    [
      'une page web',
      Buffer.from('\n<!-- x --><html><table><tr><td>1</td></tr></table></html>'),
      'FMT-006',
      /page web/,
    ],
    ['une page web en UTF-16', Buffer.from('\uFEFF<html><body>', 'utf16le'), 'FMT-006', /page web/],
    ['un PDF', Buffer.from('%PDF-1.4\n%âãÏÓ'), 'FMT-006', /PDF/],
    ['une image', Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), 'FMT-006', /image \(PNG\)/],
    ['un docx', zip({'[Content_Types].xml': '<a/>', 'word/document.xml': '<a/>'}), 'FMT-006', /Word/],
    ['une archive', zip({'envoi/a.xlsx': 'x'}), 'FMT-006', /archive zip.*envoi\/a\.xlsx/],
    ['un JSON', Buffer.from('[{"id": 1}]'), 'FMT-006', /JSON/],
    ['un xlsb', zip({'xl/workbook.bin': 'x'}), 'FMT-007', /xlsb/],
    [
      'du XML 2003',
      Buffer.from('<?xml version="1.0"?>\n<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">'),
      'FMT-007',
      /XML 2003/,
    ],
    [
      'des octets au hasard',
      Buffer.from([1, 2, 3, 250, 0, 7, 99, 200]),
      'FMT-009',
      /ni un tableur, ni du texte/,
    ],
    ['un vieux doc Word', ole('WordDocument'), 'FMT-006', /\.doc/],
    ['un classeur chiffré', ole('EncryptedPackage'), 'FMT-004', /mot de passe/],
  ]

  it.each(CAS)('%s', async (_titre, octets, code, message) => {
    const erreur = await erreurDe(() => lireClasseur(octets, 'recu-nancy.xlsx'))
    expect(erreur.code).toBe(code)
    expect(erreur.message).toMatch(message)
    expect(erreur.message).toContain('recu-nancy.xlsx')
    expect(erreur.pistes.length).toBeGreaterThan(0)
    expect(erreur.sortie).toBe(3)
  })

  it('un xlsx tronqué, où que tombe la coupure', async () => {
    const entier = classeurSheetjs(XLSX.utils.aoa_to_sheet([['a', 1]]), 'xlsx')
    for (const part of [0.1, 0.5, 0.9, 0.999]) {
      const coupe = entier.subarray(0, Math.floor(entier.length * part))
      expect((await erreurDe(() => lireClasseur(coupe, 'a.xlsx'))).code).toBe('FMT-003')
    }
  })

  it('un octet changé dans une partie se voit', async () => {
    const octets = Uint8Array.from(
      xlsxAvecFeuille('<sheetData><row r="1"><c r="A1"><v>1234</v></c></row></sheetData>'),
    )
    octets[Buffer.from(octets).indexOf('1234')] = 0x39
    expect((await erreurDe(() => lireClasseur(octets, 'a.xlsx'))).message).toContain('altérée')
  })

  it('un vieux classeur abîmé sur lequel la lecture ne finirait jamais est arrêté', async () => {
    const feuille = XLSX.utils.aoa_to_sheet([
      ['Nancy', 1, 2.5, 'é'],
      ['Toul', true, null, {t: 'n', v: 3, f: '1+2'}],
    ])
    feuille['!merges'] = [{s: {r: 0, c: 0}, e: {r: 0, c: 1}}]
    feuille['!cols'] = [{hidden: true}]
    const octets = Uint8Array.from(
      XLSX.write(
        {SheetNames: ['a'], Sheets: {a: feuille}},
        {
          type: 'buffer',
          bookType: 'biff8',
          cellStyles: true,
        },
      ) as Uint8Array,
    )
    for (const [position, octet] of [
      [2851, 6],
      [3086, 150],
      [3437, 18],
      [3494, 199],
    ] as const)
      octets[position] = octet
    const erreur = await erreurDe(() => lireClasseur(octets, 'a.xls', {...BORNES, secondes: 1}))
    expect(erreur.code).toBe('FMT-011')
    expect(erreur.message).toContain('a.xls')
  })

  it("une feuille annoncée mais absente n'est pas passée sous silence", async () => {
    const octets = Uint8Array.from(xlsxAvecFeuille('<sheetData/>'))
    const nom = 'xl/worksheets/sheet1.xml'
    for (let trouve = Buffer.from(octets).indexOf(nom); trouve !== -1; ) {
      octets[trouve] = 0x79
      trouve = Buffer.from(octets).indexOf(nom, trouve)
    }
    expect((await erreurDe(() => lireClasseur(octets, 'a.xlsx'))).code).toBe('FMT-003')
  })

  it('trop de cellules', async () => {
    const octets = classeurSheetjs(XLSX.utils.aoa_to_sheet(Array.from({length: 30}, () => [1, 2])), 'xlsx')
    const etroites = {...BORNES, cellules: 50}
    expect((await erreurDe(() => lireClasseur(octets, 'a.xlsx', etroites))).code).toBe('FMT-008')
    expect(await lireClasseur(octets, 'a.xlsx', {...BORNES, cellules: 60})).toHaveLength(1)
    const csv = Buffer.from('a;b\n'.repeat(30))
    expect((await erreurDe(() => lireClasseur(csv, 'a.csv', etroites))).code).toBe('FMT-008')
  })

  it("une bombe : le contenu déplié dépasse la limite, ce qu'annonce l'archive n'y change rien", async () => {
    const zeros = deflateRawSync(Buffer.alloc(60 * 2 ** 20))
    for (const annonce of [60 * 2 ** 20, 10]) {
      const bombe = archive('xl/workbook.xml', zeros, annonce)
      const erreur = await erreurDe(() => lireClasseur(bombe, 'a.xlsx', {...BORNES, deplie: 20 * 2 ** 20}))
      expect(erreur.code).toBe('FMT-005')
    }
    // Within the total, but a thousand times its compressed size.
    expect(
      (await erreurDe(() => lireClasseur(archive('xl/workbook.xml', zeros, 60 * 2 ** 20), 'a.xlsx'))).code,
    ).toBe('FMT-005')
  })

  it('zip64, archive chiffrée, fichier trop gros', async () => {
    const zip64 = archive('xl/workbook.xml', Buffer.alloc(1), 0xffffffff)
    expect((await erreurDe(() => lireClasseur(zip64, 'a.xlsx'))).code).toBe('FMT-005')
    const chiffree = Uint8Array.from(zip({'xl/workbook.xml': 'x'}))
    const central = Buffer.from(chiffree).indexOf('PK\x01\x02', 0, 'latin1')
    chiffree[central + 8] = (chiffree[central + 8] ?? 0) | 1
    expect((await erreurDe(() => lireClasseur(chiffree, 'a.xlsx'))).code).toBe('FMT-004')
    expect(
      (await erreurDe(() => lireClasseur(Buffer.alloc(30), 'a.xlsx', {...BORNES, octets: 20}))).code,
    ).toBe('FMT-005')
  })
})
