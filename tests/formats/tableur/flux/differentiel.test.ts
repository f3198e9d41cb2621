import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import * as XLSX from 'xlsx'
import {ecrireClasseur} from '../../../../src/formats/tableur/index.js'
import {classeurAMain, comparerDesXlsx, MODELE, verdict} from './comparer.js'
import {lireXlsxEnFlux} from './lecture.js'

describe('un xlsx lu en flux donne ce que SheetJS donne', () => {
  const dossier = 'data/exemples/lorraine-2008'
  const classeurs = readdirSync(dossier, {recursive: true, encoding: 'utf8'}).filter((f) =>
    f.endsWith('.xlsx'),
  )

  it.each(classeurs)('%s', async (nom) => {
    expect(await verdict(readFileSync(join(dossier, nom)))).toBe('pareil')
  })

  it('un classeur écrit par nous', async () => {
    const octets = await ecrireClasseur({
      titre: 't',
      auteur: 'a',
      date: '2008-12-31',
      feuilles: [
        {
          nom: 'Été & « Hiver »',
          lignes: [
            [{valeur: 'Emploi & <formation>', style: 'entete'}, {valeur: '_x0041_'}, {valeur: ' a\nb '}],
            [{valeur: 12.5, format: 'montant'}, {valeur: null}, {valeur: '2008-12-31', format: 'date'}],
            [{valeur: -0.1, format: 'pourcentage'}, {valeur: 1e21}, {valeur: 123_456_789_012_345_680}],
          ],
        },
        {nom: 'Vide', lignes: []},
      ],
    })
    expect(await verdict(octets)).toBe('pareil')
  })

  it.each([
    ['textes dans les cellules', false],
    ['textes partagés', true],
  ])('un classeur écrit par SheetJS : %s', async (_titre, bookSST) => {
    const feuille = XLSX.utils.aoa_to_sheet([
      ['code', 'Été', 'x&y', '', null, 'a\nb', '  c '],
      [1, -2.5, 1e-7, 0.1, 1e21, true, false],
      [
        {t: 'n', v: 39_813, z: 'dd/mm/yyyy'},
        {t: 'n', v: 39_813.75, z: 'd mmmm yyyy'},
        {t: 'n', v: 0.5, z: 'h:mm'},
      ],
      [
        {t: 'n', v: 3, f: '1+2'},
        {t: 's', v: 'a&b', f: '"a"&"b"'},
        {t: 'e', v: 7},
        {t: 'n', v: 39_813, z: 'yyyy'},
      ],
      [],
      [
        {t: 'n', v: 0.25, z: '0 %'},
        {t: 'n', v: 12, z: '0 "jours"'},
        {t: 'n', v: 12, z: '#,##0.00 [$€-40C]'},
      ],
    ])
    const classeur = {
      SheetNames: ['Données', 'Cachée'],
      Sheets: {Données: feuille, Cachée: XLSX.utils.aoa_to_sheet([['z']])},
      Workbook: {Sheets: [{}, {Hidden: 1 as const}]},
    }
    const octets: Uint8Array = XLSX.write(classeur, {
      type: 'buffer',
      bookType: 'xlsx',
      bookSST,
      compression: true,
    })
    expect(await verdict(octets)).toBe('pareil')
  })

  it("les jours d'un classeur qui compte depuis 1904", async () => {
    const feuille = XLSX.utils.aoa_to_sheet([
      [
        {t: 'n', v: 38_351, z: 'dd/mm/yyyy'},
        {t: 'n', v: 0, z: 'yyyy'},
      ],
    ])
    const classeur = {SheetNames: ['a'], Sheets: {a: feuille}, Workbook: {WBProps: {date1904: true}}}
    const octets: Uint8Array = XLSX.write(classeur, {type: 'buffer', bookType: 'xlsx'})
    expect(await lireXlsxEnFlux(octets)).toEqual([
      {feuille: 'a', lignes: [{rang: 0, cellules: ['2008-12-31', '1904-01-01']}]},
    ])
    expect(await verdict(octets)).toBe('pareil')
  })

  it('tous les genres de cellules', async () => {
    const octets = classeurAMain(MODELE)
    expect(await lireXlsxEnFlux(octets)).toEqual([
      {
        feuille: 'Feuil1',
        lignes: [
          {rang: 0, cellules: ['code', 'Été 2008', undefined, undefined, 'a\nb']},
          {rang: 1, cellules: [12, '2008-12-31', undefined, 'VRAI']},
          {rang: 3, cellules: [' é & à ', 'a&b', '#DIV/0!', -0.25, 1e-7]},
        ],
      },
    ])
    expect(await verdict(octets)).toBe('pareil')
  })

  it('jamais une autre valeur, où que le XML soit retouché', async () => {
    const {verdicts, defaut} = await comparerDesXlsx(150, 2008)
    expect(defaut).toBeUndefined()
    // Neither reader would be tried if all were left to the other.
    expect(verdicts['pareil']).toBeGreaterThan(20)
    expect(verdicts['laisse']).toBeGreaterThan(20)
  })
})

/** `<sheetData>` around rows. */
const donnees = (lignes: string): string => `<sheetData>${lignes}</sheetData>`
const cellule = (suite: string): string => donnees(`<row r="1"><c r="A1"${suite}</row>`)

describe('lu en flux, comme SheetJS', () => {
  it.each([
    [
      'sans adresses',
      donnees('<row><c><v>1</v></c><c/><c><v>3</v></c></row><row/><row><c><v>4</v></c></row>'),
    ],
    ['aucune ligne', '<sheetData/>'],
    ['dimension menteuse', `<dimension ref="A1:B1048576"/>${cellule('><v>1</v></c>')}`],
    ['dernière ligne et dernière colonne', donnees('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>')],
    ['entités', cellule(' t="inlineStr"><is><t>&#233;&#x20AC;&lt;&amp;amp;&quot;</t></is></c>')],
    ['échappements', cellule(' t="inlineStr"><is><t>a_x000D_\nb_x005F_x0041_</t></is></c>')],
    [
      'textes de plusieurs allures',
      cellule(' t="inlineStr"><is><r><rPr><b/></rPr><t>a</t></r><r><t> b</t></r></is></c>'),
    ],
    [
      'nombres',
      donnees(
        `<row r="1">${['0.1', '-.5', '1E+3', '123456789012345678', '0.1234567890123456789', '-0'].map((v) => `<c><v>${v}</v></c>`).join('')}</row>`,
      ),
    ],
    ['booléens', donnees('<row r="1"><c t="b"><v>true</v></c><c t="b"><v>0</v></c></row>')],
    [
      'fusion de titre',
      `${donnees('<row r="1"><c r="A1"><v>1</v></c></row>')}<mergeCells><mergeCell ref="A1:G3"/></mergeCells>`,
    ],
    [
      'attributs inconnus de ligne',
      donnees('<row r="1" x14ac:dyDescent="0.25" customHeight="1"><c r="A1"><v>1</v></c></row>'),
    ],
    [
      'formule matricielle',
      donnees(
        '<row r="1"><c r="A1"><f t="array" ref="A1:A2">B1:B2</f><v>1</v></c></row><row r="2"><c r="A2"><v>2</v></c></row>',
      ),
    ],
  ])('%s', async (_titre, feuille) => {
    expect(await verdict(classeurAMain({...MODELE, feuille}))).toBe('pareil')
  })
})

describe('laissé au lecteur ordinaire', () => {
  it.each([
    ['noms à préfixe', '<x:sheetData><x:row r="1"><x:c r="A1"><x:v>1</x:v></x:c></x:row></x:sheetData>'],
    ['commentaire', donnees('<!-- a --><row r="1"><c r="A1"><v>1</v></c></row>')],
    ['CDATA', cellule(' t="inlineStr"><is><t><![CDATA[x]]></t></is></c>')],
    ['apostrophes', donnees("<row r='1'><c r='A1'><v>1</v></c></row>")],
    ['formule sans résultat', cellule('><f>1+1</f></c>')],
    ['date en toutes lettres', cellule(' t="d"><v>2008-12-31</v></c>')],
    ['texte partagé absent', cellule(' t="s"><v>4</v></c>')],
    ['texte partagé négatif', cellule(' t="s"><v>-1</v></c>')],
    ['texte partagé sans nombre', cellule(' t="s"><v>NaN</v></c>')],
    ['nombre infini', cellule('><v>1e999</v></c>')],
    ['ligne qui recule', donnees('<row r="2"><c r="A2"/></row><row r="1"><c r="A1"/></row>')],
    ['colonne qui recule', donnees('<row r="1"><c r="B1"/><c r="A1"/></row>')],
    ["adresse d'une autre ligne", donnees('<row r="1"><c r="A2"><v>1</v></c></row>')],
    ['ligne hors limites', donnees('<row r="1048577"><c r="A1048577"><v>1</v></c></row>')],
    ['colonne hors limites', donnees('<row r="1"><c r="XFE1"><v>1</v></c></row>')],
    ['16 385 cellules', donnees(`<row r="1">${'<c><v>1</v></c>'.repeat(16_385)}</row>`)],
    ['numéro de ligne démesuré', donnees('<row r="99999999999999999999"><c><v>1</v></c></row>')],
    [
      'fusion sur des données',
      `${donnees('<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row>')}<mergeCells><mergeCell ref="A1:B1"/></mergeCells>`,
    ],
    [
      'fusion loin dans les données',
      `${donnees('<row r="300"><c r="A300"><v>1</v></c></row>')}<mergeCells><mergeCell ref="A299:B300"/></mergeCells>`,
    ],
    ['ligne jamais fermée', '<sheetData><row r="1"><c r="A1"><v>1</v></c></sheetData>'],
    ['données fermées deux fois', '<sheetData/><row r="1"><c r="A1"><v>1</v></c></row></sheetData>'],
    ['données jamais fermées', '<sheetData><row r="1"><c r="A1"><v>1</v></c></row>'],
    ['saut de ligne dans une balise', donnees('<row r="1"><c\nr="A1"><v>1</v></c></row>')],
    ['deux valeurs', cellule('><v/><v>1</v></c>')],
    ['entité inconnue', cellule(' t="inlineStr"><is><t>&bombe;</t></is></c>')],
    ['texte codé deux fois', cellule(' t="str"><v>&amp;lt;</v></c>')],
  ])('%s', async (_titre, feuille) => {
    expect(await lireXlsxEnFlux(classeurAMain({...MODELE, feuille}))).toBeUndefined()
  })

  it.each([
    ['entités déclarées', {textes: '<!DOCTYPE a [<!ENTITY b "c">]><si><t>&b;</t></si>'}],
    ['texte vide fermé aussitôt', {textes: '<si/><si><t>a</t></si>'}],
    ['textes jamais fermés', {textes: '<si><t>a</t>'}],
    [
      'format douteux',
      {
        styles:
          '<numFmts><numFmt numFmtId="164" formatCode="yyyy&quot;x&quot;0"/></numFmts><cellXfs><xf/><xf numFmtId="164"/></cellXfs>',
      },
    ],
  ])('%s', async (_titre, parties) => {
    expect(await lireXlsxEnFlux(classeurAMain({...MODELE, ...parties}))).toBeUndefined()
  })
})
