import {zipSync} from 'fflate'
import {describe, expect, it} from 'vitest'
import * as XLSX from 'xlsx'
import {annoterClasseur, lireClasseur} from '../../src/formats/tableur/index.js'
import {erreurDe, odsAvecTables, valeurs, xlsxAvecFeuille, zip} from '../formats/tableur/fabrique.js'

const codeDe = async (octets: Uint8Array, nom: string) =>
  (await erreurDe(async () => lireClasseur(octets, nom))).code
const CELLULE = '<table:table-cell office:value-type="string"><text:p>x</text:p></table:table-cell>'

describe('des dimensions démesurées', () => {
  it.each(['A1:B1048576', 'A1:XFD1048576', 'A1:E4294967296', 'ZZZZ1:A0'])(
    'une étendue annoncée %s ne coûte rien',
    async (ref) => {
      const octets = xlsxAvecFeuille(
        `<dimension ref="${ref}"/><sheetData><row r="1"><c r="A1"><v>7</v></c></row></sheetData>`,
      )
      const [grille] = await lireClasseur(octets, 'a.xlsx')
      expect(valeurs(grille)).toEqual([[7]])
    },
  )

  it('une seule cellule au bout de la feuille est lue à sa place', async () => {
    const octets = xlsxAvecFeuille(
      '<sheetData><row r="1048576"><c r="XFD1048576"><v>7</v></c></row></sheetData>',
    )
    const [grille] = await lireClasseur(octets, 'a.xlsx')
    expect(grille?.lignes).toHaveLength(1_048_576)
    expect(grille?.lignes.at(-1)?.[16_383]).toMatchObject({valeur: 7})
  })

  it.each([
    [
      'une ligne d’un million de fois seize mille places',
      `<table:table><table:table-row table:number-rows-repeated="1000000"><table:table-cell table:number-columns-repeated="16383"/>${CELLULE}</table:table-row></table:table>`,
      'FMT-005',
    ],
    [
      'un contenu répété jusqu’en bas',
      `<table:table><table:table-row table:number-rows-repeated="1048576">${CELLULE}</table:table-row></table:table>`,
      'FMT-008',
    ],
    [
      'un contenu répété hors de la feuille',
      `<table:table><table:table-row><table:table-cell office:value-type="string" table:number-columns-repeated="16385"><text:p>x</text:p></table:table-cell></table:table-row></table:table>`,
      'FMT-003',
    ],
    ['vingt mille feuilles', '<table:table table:name="a"></table:table>'.repeat(20_000), 'FMT-005'],
  ])('ods : %s', async (_cas, tables, code) => {
    expect(await codeDe(odsAvecTables(tables), 'a.ods')).toBe(code)
  })

  it('ods : mille feuilles au million de lignes cachées se lisent', async () => {
    const cachees =
      '<table:table><table:table-row table:visibility="collapse" table:number-rows-repeated="1048576"/></table:table>'
    expect(await lireClasseur(odsAvecTables(cachees.repeat(1000)), 'a.ods')).toHaveLength(1000)
  })

  it('la copie d’un classeur aux fusions sans fin garde son contenu', async () => {
    const octets = xlsxAvecFeuille(
      '<dimension ref="A1:E4294967296"/><sheetData><row r="1"><c r="A1"><v>7</v></c></row></sheetData><mergeCells><mergeCell ref="B2:D200001"/></mergeCells>',
    )
    const copie = await annoterClasseur(octets, 'a.xlsx', {
      date: '2009-02-28',
      titre: 't',
      auteur: 'a',
      tete: {nom: 'À corriger', lignes: [[{valeur: 'ici'}]]},
      marques: [],
    })
    const [tete, feuille] = await lireClasseur(copie, 'copie.xlsx')
    expect([valeurs(tete), valeurs(feuille)]).toEqual([[['ici']], [[7]]])
  })
})

it('la copie d’un classeur aux fusions qui se recouvrent garde la première', async () => {
  const tables = `<table:table table:name="a"><table:table-row><table:table-cell office:value-type="string" table:number-columns-spanned="3"><text:p>x</text:p></table:table-cell><table:table-cell office:value-type="string" table:number-columns-spanned="2"><text:p>y</text:p></table:table-cell></table:table-row><table:table-row>${CELLULE}${CELLULE}${CELLULE}${CELLULE}</table:table-row></table:table>`
  const copie = await annoterClasseur(odsAvecTables(tables), 'a.ods', {
    date: '2009-02-28',
    titre: 't',
    auteur: 'a',
    tete: {nom: 'À corriger', lignes: []},
    marques: [],
  })
  expect((await lireClasseur(copie, 'copie.xlsx')).at(1)?.fusions).toHaveLength(1)
})

it.each([
  ['jamais fermée', `${'x'.repeat(15_000)}<![CDATA[`],
  ['fermée avant d’être ouverte', `${']]>'.repeat(5000)}<![CDATA[a]]>`],
  ['fermée dans un autre texte', `${'x'.repeat(15_000)}<![CDATA[</t></si><si><t>]]>`],
])('une section de texte %s est refusée : elle se déplierait sans fin', async (_cas, texte) => {
  const octets = xlsxAvecFeuille('<sheetData/>', {
    'xl/sharedStrings.xml': `<sst><si><t>${texte}</t></si></sst>`,
  })
  expect(await codeDe(octets, 'a.xlsx')).toBe('FMT-003')
})

it('une section de texte bien fermée se lit', async () => {
  const octets = xlsxAvecFeuille(
    '<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t><![CDATA[a & b]]></t></is></c></row></sheetData>',
  )
  expect(valeurs((await lireClasseur(octets, 'a.xlsx'))[0])).toEqual([['a & b']])
})

describe('des archives piégées', () => {
  const bombe = zipSync({'a/b.xml': new Uint8Array(30_000_000)}, {level: 9})

  it('une archive dans une archive n’est jamais ouverte', async () => {
    const octets = zipSync({'xl/workbook.zip': bombe, 'envoi/a.xlsx': bombe})
    expect(await codeDe(octets, 'a.xlsx')).toBe('FMT-006')
  })

  it('des éléments qui se recouvrent sont refusés avant d’être dépliés', async () => {
    // The same bytes announced three times over, as the bombs without recursion do.
    const octets = Buffer.from(zip({'xl/workbook.xml': 'x'.repeat(4000), 'xl/a.xml': 'y', 'xl/b.xml': 'z'}))
    for (
      let place = octets.indexOf('PK\u0001\u0002', 0, 'latin1');
      place !== -1;
      place = octets.indexOf('PK\u0001\u0002', place + 4, 'latin1')
    ) {
      octets.writeUInt32LE(4000, place + 20)
      octets.writeUInt32LE(0, place + 42)
    }
    const erreur = await erreurDe(async () => lireClasseur(octets, 'a.xlsx'))
    expect([erreur.code, erreur.message]).toEqual(['FMT-003', expect.stringContaining('se recouvrent')])
  })

  it.each(['../../evade.xml', '/etc/evade.xml', 'C:\\evade.xml', '..\\evade.xml'])(
    'un chemin (%s) n’écrit rien nulle part',
    async (nom) => {
      const octets = xlsxAvecFeuille('<sheetData><row r="1"><c r="A1"><v>7</v></c></row></sheetData>', {
        [nom]: '<a/>',
      })
      expect(valeurs((await lireClasseur(octets, 'a.xlsx'))[0])).toEqual([[7]])
    },
  )
})

describe('du XML qui se déplie ou va chercher ailleurs', () => {
  const RIRES = `<!DOCTYPE r [<!ENTITY a "ha"><!ENTITY b "${'&a;'.repeat(99)}"><!ENTITY c "${'&b;'.repeat(99)}"><!ENTITY d SYSTEM "file:///etc/passwd">]>`

  it('ods : aucune définition n’est suivie', async () => {
    const octets = zip({
      mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
      'content.xml': `<?xml version="1.0"?>${RIRES}<office:document-content><office:body><office:spreadsheet><table:table table:name="a"><table:table-row><table:table-cell office:value-type="string"><text:p>&c;&d;</text:p></table:table-cell></table:table-row></table:table></office:spreadsheet></office:body></office:document-content>`,
    })
    expect(
      valeurs((await lireClasseur(octets, 'a.ods'))[0])
        .flat()
        .join(''),
    ).not.toMatch(/ha|root/)
  })

  it('xlsx : aucune définition n’est suivie', async () => {
    const octets = xlsxAvecFeuille(
      '<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>&c;&d;</t></is></c></row></sheetData>',
      {'xl/sharedStrings.xml': `${RIRES}<sst><si><t>&c;</t></si></sst>`},
    )
    const lu = await lireClasseur(octets, 'a.xlsx').then(
      (g) => JSON.stringify(g.map(valeurs)),
      (e: Error) => e.name,
    )
    expect(lu).not.toMatch(/haha|root/)
  })

  it('ods : une étiquette sans fin, des guillemets sans fin, sont refusés aussitôt', async () => {
    for (const texte of [`<a =${'a'.repeat(2_000_000)}>`, '<a "'.repeat(300_000), '<!--'.repeat(300_000)])
      expect(await codeDe(odsAvecTables(texte), 'a.ods')).toBe('FMT-003')
  })
})

describe('les deux attaques publiées contre SheetJS', () => {
  it('CVE-2023-30533 : une note ne touche pas au prototype des objets', async () => {
    const octets = xlsxAvecFeuille(
      '<sheetData><row r="1"><c r="A1"><v>7</v></c></row></sheetData><legacyDrawing r:id="rId1"/>',
      {
        'xl/worksheets/_rels/sheet1.xml.rels':
          '<Relationships><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments" Target="../comments1.xml"/></Relationships>',
        'xl/comments1.xml':
          '<comments><authors><author>a</author></authors><commentList><comment ref="__proto__" authorId="0"><text><t>pollue</t></text></comment></commentList></comments>',
      },
    )
    await lireClasseur(octets, 'a.xlsx')
    const feuille = XLSX.read(octets).Sheets
    expect([({} as {c?: unknown}).c, Object.keys(Object.prototype), feuille]).toEqual([
      undefined,
      [],
      expect.anything(),
    ])
  })

  it('CVE-2024-22363 : un texte fait pour arrêter la lecture ne l’arrête pas', async () => {
    const octets = xlsxAvecFeuille(
      `<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>${'<'.replace('<', '&lt;').repeat(50_000)}</t></is></c><c r="B1" t="str"><v>${'\t'.repeat(50_000)}x</v></c></row></sheetData>`,
    )
    expect(await lireClasseur(octets, 'a.xlsx')).toHaveLength(1)
  })
})
