import {createHash} from 'node:crypto'
import {Workbook} from '@cj-tech-master/excelts'
import {describe, expect, it} from 'vitest'
import * as XLSX from 'xlsx'
import type {Annotation, MarqueDeCellule} from '../../../src/documents/classeur.js'
import {annoterClasseur, lireClasseur} from '../../../src/formats/tableur/index.js'
import {classeurSheetjs, odsAvecTables, valeurs, xlsxAvecFeuille} from './fabrique.js'

function annotation(...marques: MarqueDeCellule[]): Annotation {
  return {
    titre: 'À corriger',
    auteur: 'Animation régionale',
    date: '2009-03-12',
    tete: {
      nom: 'À corriger',
      lignes: [
        [{valeur: 'À corriger : activité 2008', style: 'titre'}],
        [{valeur: 'B2', lien: {feuille: "L'activité", cellule: 'B2'}}],
      ],
    },
    marques,
  }
}

const marque = (cellule: string, gravite: MarqueDeCellule['gravite'] = 'bloquante'): MarqueDeCellule => ({
  feuille: "L'activité",
  cellule,
  gravite,
  commentaire: `À corriger (ACT-004) : ${cellule}`,
})

/** A workbook as Excel saves it: styles, a merged title, widths, a formula, somebody's own note. */
async function recu(): Promise<Uint8Array> {
  const wb = new Workbook()
  const ws = wb.addWorksheet("L'activité")
  ws.addRow(['Mission Locale du Grand Nancy – 2008'])
  ws.addRow(['Premiers accueils', 'environ 130', 42.5, 12])
  ws.addRow(['Total', {formula: 'SUM(C2:D2)', result: 54.5}])
  ws.mergeCells('A1:D1')
  ws.getCell('A1').font = {bold: true, size: 14}
  ws.getCell('C2').numFmt = '0.0'
  ws.getCell('D2').note = 'vu avec la directrice'
  ws.getColumn(1).width = 33
  wb.addWorksheet('Brouillon', {state: 'hidden'}).getCell('A1').value = 'à garder'
  return new Uint8Array(await wb.xlsx.writeBuffer())
}

async function ouvrir(octets: Uint8Array): Promise<Workbook> {
  const wb = new Workbook()
  await wb.xlsx.load(octets)
  return wb
}

const fondDe = (wb: Workbook, cellule: string) => {
  const {fill} = wb.getWorksheet("L'activité")?.getCell(cellule) ?? {}
  return fill?.type === 'pattern' ? fill.fgColor?.argb : undefined
}
const noteDe = (wb: Workbook, cellule: string) => {
  const note = wb.getWorksheet("L'activité")?.getCell(cellule).note
  return typeof note === 'string' ? note : (note?.texts ?? []).map((t) => t.text).join('')
}

describe('annoterClasseur', () => {
  it('garde valeurs, fusions, largeurs, formats et feuilles masquées, et ne touche pas à l’original', async () => {
    const octets = await recu()
    const avant = createHash('sha256').update(octets).digest('hex')
    const annote = await annoterClasseur(octets, 'nancy.xlsx', annotation(marque('B2')))
    expect(createHash('sha256').update(octets).digest('hex')).toBe(avant)

    const [original, copie] = [await lireClasseur(octets, 'a.xlsx'), await lireClasseur(annote, 'b.xlsx')]
    expect(copie.map((g) => g.feuille)).toEqual(['À corriger', "L'activité", 'Brouillon'])
    expect(copie.slice(1)).toEqual(original)
    const wb = await ouvrir(annote)
    const feuille = wb.getWorksheet("L'activité")
    expect(feuille?.getColumn(1).width).toBe(33)
    expect(feuille?.getCell('A1').font).toMatchObject({bold: true, size: 14})
    expect(feuille?.getCell('B3').formula).toBe('SUM(C2:D2)')
    expect(feuille?.getCell('C2').numFmt).toBe('0.0')
  })

  it('colore la cellule seule, y met un commentaire et garde celui de l’expéditeur', async () => {
    const annote = await annoterClasseur(
      await recu(),
      'nancy.xlsx',
      annotation(marque('B2'), marque('D2', 'avertissement')),
    )
    const wb = await ouvrir(annote)
    expect(fondDe(wb, 'B2')).toBe('FFFF9B9B')
    expect(fondDe(wb, 'D2')).toBe('FFFFC978')
    expect(fondDe(wb, 'C2')).toBeUndefined()
    expect(noteDe(wb, 'B2')).toBe('À corriger (ACT-004) : B2')
    expect(noteDe(wb, 'D2')).toBe("À corriger (ACT-004) : D2\n\nNote d'origine : vu avec la directrice")
  })

  it('mène à la cellule par un lien, même si la feuille a une apostrophe', async () => {
    const wb = await ouvrir(await annoterClasseur(await recu(), 'nancy.xlsx', annotation()))
    const lien = wb.getWorksheet('À corriger')?.getCell('A2')
    expect(lien?.formula).toBe(`HYPERLINK("#'L''activité'!B2","B2")`)
    expect(lien?.result).toBe('B2')
  })

  it('remplace ce qu’une première copie avait laissé', async () => {
    const une = await annoterClasseur(await recu(), 'nancy.xlsx', annotation(marque('B2'), marque('C2')))
    const deux = await annoterClasseur(une, 'nancy.xlsx', annotation(marque('C2')))
    const wb = await ouvrir(deux)
    expect(wb.worksheets.map((ws) => ws.name)).toEqual(['À corriger', "L'activité", 'Brouillon'])
    expect(fondDe(wb, 'B2')).toBeUndefined()
    expect(noteDe(wb, 'B2')).toBe('')
    expect(fondDe(wb, 'C2')).toBe('FFFF9B9B')
    expect(noteDe(wb, 'C2')).toBe('À corriger (ACT-004) : C2')
  })

  it('marque la première cellule d’une fusion, et passe une cellule d’une feuille qui n’existe pas', async () => {
    const ailleurs = {...marque('B2'), feuille: 'Absente'}
    const wb = await ouvrir(await annoterClasseur(await recu(), 'a.xlsx', annotation(marque('C1'), ailleurs)))
    expect(fondDe(wb, 'A1')).toBe('FFFF9B9B')
  })

  it('donne les mêmes octets pour les mêmes faits', async () => {
    const octets = await recu()
    const une = await annoterClasseur(octets, 'a.xlsx', annotation(marque('B2')))
    expect(await annoterClasseur(octets, 'a.xlsx', annotation(marque('B2')))).toEqual(une)
  })

  it.each(['biff8', 'xlsx'] as const)('recopie un %s avec ses formats de nombre', async (format) => {
    const feuille = XLSX.utils.aoa_to_sheet([
      ['Indicateur', 'Janvier'],
      ['Accueils', 12],
      ['Taux', 0.9575],
    ])
    const taux = feuille['B3'] as XLSX.CellObject
    taux.z = '0.00%'
    const octets = classeurSheetjs(feuille, format)
    const annote = await annoterClasseur(octets, 'a', annotation({...marque('B2'), feuille: 'Feuil1'}))
    const [, copie] = await lireClasseur(annote, 'b.xlsx')
    expect(copie?.lignes).toEqual((await lireClasseur(octets, 'a'))[0]?.lignes)
    const lue = XLSX.read(annote, {cellStyles: true}).Sheets['Feuil1']?.['B2'] as XLSX.CellObject
    expect(lue.s).toMatchObject({fgColor: {rgb: 'FF9B9B'}})
  })

  it('recopie un csv et un ods tels qu’on les voit', async () => {
    const csv = Buffer.from('Structure;Accueils\nML Nancy;1 234\n;\nML Metz;NC\n')
    const [, duCsv] = await lireClasseur(await annoterClasseur(csv, 'a.csv', annotation()), 'b.xlsx')
    expect(valeurs(duCsv)).toEqual([['Structure', 'Accueils'], ['ML Nancy', '1 234'], [], ['ML Metz', 'NC']])

    const ods = odsAvecTables(
      '<table:table table:name="F"><table:table-row><table:table-cell office:value-type="percentage" office:value="0.5"><text:p>50 %</text:p></table:table-cell><table:table-cell office:value-type="date" office:date-value="2008-12-31"><text:p>31/12/2008</text:p></table:table-cell></table:table-row></table:table>',
    )
    const [, deLOds] = await lireClasseur(await annoterClasseur(ods, 'a.ods', annotation()), 'b.xlsx')
    expect(deLOds?.lignes[0]).toMatchObject([
      {genre: 'nombre', valeur: 0.5},
      {genre: 'date', valeur: '2008-12-31'},
    ])
  })

  it('marque la feuille d’un csv dont le nom ne peut pas être celui d’une feuille', async () => {
    const nom = 'Tableau [mensuel] de la Mission Locale du Grand Nancy : 2008'
    const csv = Buffer.from('Accueils;environ 130')
    const annote = await annoterClasseur(csv, `${nom}.csv`, annotation({...marque('B1'), feuille: nom}))
    const {SheetNames, Sheets} = XLSX.read(annote, {cellStyles: true})
    const cellule = Sheets[SheetNames[1] ?? '']?.['B1'] as XLSX.CellObject
    expect(cellule).toMatchObject({v: 'environ 130', s: {fgColor: {rgb: 'FF9B9B'}}})
  })

  it('défait les formules qui pointent vers un autre classeur : Excel dirait la copie abîmée', async () => {
    const octets = xlsxAvecFeuille(
      '<sheetData><row r="1"><c r="A1"><f>[1]Autre!A1</f><v>7</v></c><c r="B1"><f>A1+1</f><v>8</v></c></row></sheetData>',
    )
    const annote = await annoterClasseur(octets, 'a.xlsx', annotation())
    const feuille = XLSX.read(annote).Sheets['Feuil1'] as XLSX.WorkSheet
    const cellules = ['A1', 'B1'].map((adresse) => feuille[adresse] as XLSX.CellObject)
    expect(cellules.map((c) => [c.v, c.f])).toEqual([
      [7, undefined],
      [8, undefined],
    ])
  })
})
