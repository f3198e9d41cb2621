import {describe, expect, it} from 'vitest'
import * as XLSX from 'xlsx'
import {arreterFil} from '../../../src/formats/tableur/fil-de-lecture.js'
import {lireClasseur} from '../../../src/formats/tableur/index.js'
import {ErreurMetier} from '../../../src/shared/erreur-metier.js'
import {classeurSheetjs, premiere, texte, valeurs, xlsxAvecFeuille} from './fabrique.js'

describe('ce que la personne voit dans son tableur', () => {
  it.each(['xlsx', 'biff8'] as const)('les dates depuis 1904 (%s)', async (format) => {
    const feuille = {'!ref': 'A1', A1: {t: 'n', v: 38351, z: 'dd/mm/yyyy'}} as XLSX.WorkSheet
    const grille = await premiere(classeurSheetjs(feuille, format, {WBProps: {date1904: true}}))
    expect(grille.lignes).toEqual([[{genre: 'date', valeur: '2008-12-31', affiche: '31/12/2008'}]])
  })

  it.each(['UTC', 'Europe/Paris', 'America/New_York', 'Pacific/Auckland'])(
    'les dates sous %s',
    async (tz) => {
      const avant = process.env['TZ']
      process.env['TZ'] = tz
      await arreterFil()
      try {
        const feuille = {
          '!ref': 'A1:C1',
          A1: {t: 'n', v: 39813, z: 'm/d/yy'},
          B1: {t: 'n', v: 39813.99, z: 'dd/mm/yyyy hh:mm'},
          C1: {t: 'n', v: 39630, z: 'mmmm yyyy'},
        } as XLSX.WorkSheet
        for (const format of ['xlsx', 'biff8'] as const) {
          const grille = await premiere(classeurSheetjs(feuille, format))
          expect(valeurs(grille)).toEqual([['2008-12-31', '2008-12-31', '2008-07-01']])
          expect(grille.lignes[0]?.[0]?.affiche).toBe('31/12/2008')
          expect(grille.lignes[0]?.[2]?.affiche).toBe('juillet 2008')
        }
      } finally {
        process.env['TZ'] = avant
        await arreterFil()
      }
    },
  )

  it('une heure et une durée restent des nombres', async () => {
    const feuille = {
      '!ref': 'A1:B1',
      A1: {t: 'n', v: 0.5, z: 'hh:mm'},
      B1: {t: 'n', v: 1.5, z: '[h]:mm'},
    } as XLSX.WorkSheet
    const grille = await premiere(classeurSheetjs(feuille, 'xlsx'))
    expect(grille.lignes[0]?.map((c) => [c?.genre, c?.valeur, c?.affiche])).toEqual([
      ['nombre', 0.5, '12:00'],
      ['nombre', 1.5, '36:00'],
    ])
  })

  it.each(['xlsx', 'biff8'] as const)(
    'les nombres à la française, la valeur restant brute (%s)',
    async (format) => {
      const feuille = {
        '!ref': 'A1:D1',
        A1: {t: 'n', v: 14031, z: '#,##0'},
        B1: {t: 'n', v: 0.9575, z: '0.00%'},
        C1: {t: 'n', v: 1234.5},
        D1: {t: 'n', v: -1234.5, z: '#,##0.00'},
      } as XLSX.WorkSheet
      const grille = await premiere(classeurSheetjs(feuille, format))
      expect(valeurs(grille)).toEqual([[14031, 0.9575, 1234.5, -1234.5]])
      expect(grille.lignes[0]?.map((c) => c?.affiche)).toEqual([
        '14\u202F031',
        '95,75\u00A0%',
        '1234,5',
        '-1\u202F234,50',
      ])
    },
  )

  it.each(['xlsx', 'biff8', 'ods'] as const)(
    'un nombre tapé en texte reste un texte (%s)',
    async (format) => {
      const feuille = XLSX.utils.aoa_to_sheet([['01', ' 1 234,5 ', '12 %', '1234']])
      expect((await premiere(classeurSheetjs(feuille, format))).lignes).toEqual([
        ['01', ' 1 234,5 ', '12 %', '1234'].map(texte),
      ])
    },
  )

  it.each(['xlsx', 'biff8'] as const)('les erreurs et les booléens (%s)', async (format) => {
    const feuille = {
      '!ref': 'A1:C1',
      A1: {t: 'e', v: 7},
      B1: {t: 'e', v: 15},
      C1: {t: 'b', v: false},
    } as XLSX.WorkSheet
    expect((await premiere(classeurSheetjs(feuille, format))).lignes).toEqual([
      [
        {genre: 'erreur', valeur: null, affiche: '#DIV/0!'},
        {genre: 'erreur', valeur: null, affiche: '#VALEUR!'},
        {genre: 'booleen', valeur: false, affiche: 'FAUX'},
      ],
    ])
  })

  it("une formule jamais calculée n'est ni zéro ni vide", async () => {
    const octets = xlsxAvecFeuille(
      '<sheetData><row r="1"><c r="A1"><f>SUM(B1:C1)</f></c><c r="B1"><f>1+1</f><v>2</v></c><c r="C1"><f>1+1</f><v></v></c><c r="D1" t="str"><f>""</f><v></v></c></row></sheetData>',
    )
    expect((await premiere(octets)).lignes).toEqual([
      [
        {genre: 'formule_sans_valeur', valeur: null, affiche: ''},
        {genre: 'nombre', valeur: 2, affiche: '2'},
        {genre: 'formule_sans_valeur', valeur: null, affiche: ''},
      ],
    ])
  })

  it.each(['xlsx', 'biff8', 'ods'] as const)('les cellules fusionnées (%s)', async (format) => {
    const feuille = XLSX.utils.aoa_to_sheet([
      ['Dépt', 'Structure'],
      ['54', 'Nancy'],
      [null, 'Toul'],
    ])
    feuille['!merges'] = [{s: {r: 1, c: 0}, e: {r: 2, c: 0}}]
    expect((await premiere(classeurSheetjs(feuille, format))).fusions).toEqual([
      {ligneDebut: 1, colonneDebut: 0, ligneFin: 2, colonneFin: 0},
    ])
  })

  it('ce qui est sous une fusion ne se voit pas, donc ne se lit pas', async () => {
    const octets = xlsxAvecFeuille(
      '<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row><row r="2"><c r="A2"><v>3</v></c><c r="C2"><v>4</v></c></row></sheetData><mergeCells><mergeCell ref="A1:B2"/></mergeCells>',
    )
    expect(valeurs(await premiere(octets))).toEqual([[1], [null, null, 4]])
  })

  it('les lignes, colonnes et feuilles masquées (xlsx)', async () => {
    const feuille = XLSX.utils.aoa_to_sheet([
      [1, 2],
      [3, 4],
      [5, 6],
    ])
    feuille['!rows'] = [{}, {hidden: true}]
    feuille['!cols'] = [{}, {hidden: true}]
    const grille = await premiere(classeurSheetjs(feuille, 'xlsx', {Sheets: [{Hidden: 1}]}))
    expect(grille.masquee).toBe(true)
    expect([...grille.lignesMasquees]).toEqual([1])
    expect([...grille.colonnesMasquees]).toEqual([1])
  })

  it('une feuille et une colonne masquées (xls)', async () => {
    const feuille = XLSX.utils.aoa_to_sheet([[1, 2]])
    feuille['!cols'] = [{}, {hidden: true}]
    const grille = await premiere(classeurSheetjs(feuille, 'biff8', {Sheets: [{Hidden: 2}]}))
    expect(grille.masquee).toBe(true)
    expect([...grille.colonnesMasquees]).toEqual([1])
  })

  it('les fins vides sont ôtées, même quand le fichier annonce toute la feuille', async () => {
    const octets = xlsxAvecFeuille(
      '<dimension ref="A1:XFD1048576"/><sheetData><row r="1"><c r="A1"><v>1</v></c><c r="XFD1"/></row><row r="3"><c r="B3"><v>2</v></c></row><row r="1048576" ht="15"/></sheetData>',
    )
    expect(valeurs(await premiere(octets))).toEqual([[1], [], [null, 2]])
  })

  it('les balises préfixées de certains exports', async () => {
    const octets = xlsxAvecFeuille('', {
      'xl/worksheets/sheet1.xml':
        '<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData><x:row r="1"><x:c r="A1" t="str"><x:v>Nancy</x:v></x:c><x:c r="B1"><x:v>3</x:v></x:c></x:row></x:sheetData></x:worksheet>',
    })
    expect(valeurs(await premiere(octets))).toEqual([['Nancy', 3]])
  })

  it('les graphies enrichies sans leur guide phonétique', async () => {
    const octets = xlsxAvecFeuille(
      '<sheetData><row r="1"><c r="A1" t="inlineStr"><is><r><t xml:space="preserve">Mission </t></r><r><t>Locale</t></r><rPh sb="0" eb="1"><t>X</t></rPh></is></c></row></sheetData>',
    )
    expect(valeurs(await premiere(octets))).toEqual([['Mission Locale']])
  })

  it('les noms de feuille dangereux', async () => {
    const classeur = {SheetNames: ['__proto__'], Sheets: {}, Workbook: {}}
    Object.defineProperty(classeur.Sheets, '__proto__', {
      value: XLSX.utils.aoa_to_sheet([['a']]),
      enumerable: true,
    })
    const octets: Uint8Array = XLSX.write(classeur, {type: 'buffer', bookType: 'xlsx'})
    const lecture = await lireClasseur(octets, 'a.xlsx').catch((erreur: unknown) => erreur)
    expect(Array.isArray(lecture) || lecture instanceof ErreurMetier).toBe(true)
    expect(Object.keys(Object.prototype)).toEqual([])
  })
})

describe('un même tableau dans tous les formats', () => {
  const tableau = [
    ['Structure', 'Janvier', 'Février', 'Taux'],
    ['Mission Locale du Grand Nancy', 1234, 5.5, 0.52],
    ['P.A.I.O. « Cœur d’Hérault » – 50 €', 0, -3, null],
    ["Saint-Dié ; l'Étoile", 12, null, 1],
  ]

  it.each(['xlsx', 'biff8', 'ods'] as const)('donne les mêmes valeurs en %s', async (format) => {
    const octets = classeurSheetjs(XLSX.utils.aoa_to_sheet(tableau), format)
    expect(valeurs(await premiere(octets))).toEqual(
      tableau.map((l) => l.slice(0, l.findLastIndex((v) => v !== null) + 1)),
    )
  })

  it('et les mêmes textes en csv', async () => {
    const ecrit = tableau.map((l) =>
      l.map((v) => (typeof v === 'number' ? String(v).replace('.', ',') : (v ?? ''))),
    )
    const lignes = ecrit.map((l) => l.map((v) => `"${v}"`).join(';'))
    const grille = await premiere(Buffer.from(lignes.join('\r\n'), 'utf8'), 'tableau.csv')
    expect(grille.feuille).toBe('tableau')
    expect(grille.lignes.flat().every((c) => c === undefined || c.genre === 'texte')).toBe(true)
    expect(valeurs(grille)).toEqual(
      ecrit.map((l) => l.slice(0, l.findLastIndex((v) => v !== '') + 1).map((v) => v || null)),
    )
  })

  it('la nature du fichier prime sur son nom', async () => {
    const feuille = XLSX.utils.aoa_to_sheet([['a', 1]])
    for (const format of ['xlsx', 'biff8', 'ods'] as const) {
      expect(valeurs(await premiere(classeurSheetjs(feuille, format), 'tableau.csv'))).toEqual([['a', 1]])
    }
    expect(valeurs(await premiere(Buffer.from('a;1'), 'tableau.xlsx'))).toEqual([['a', '1']])
  })
})
