import * as fc from 'fast-check'
import {lireClasseur} from '../../../../src/formats/tableur/index.js'
import {ErreurMetier} from '../../../../src/shared/erreur-metier.js'
import {xlsxAvecFeuille} from '../fabrique.js'
import {attendues, type FeuilleLue, lireXlsxEnFlux} from './lecture.js'

/** `pareil`: both readers give the same; `laisse`: the stream leaves the file to the other; `refuse`: says why not. */
export type Verdict = 'pareil' | 'laisse' | 'refuse' | {readonly flux: unknown; readonly entier: unknown}

/** The same workbook by the streaming reader and by SheetJS; what one reads and the other refuses is an écart too. */
export async function verdict(octets: Uint8Array): Promise<Verdict> {
  const flux = await sansErreur(() => lireXlsxEnFlux(octets))
  if (flux === undefined) return 'laisse'
  if (typeof flux === 'string') return 'refuse'
  const entier = await sansErreur(async () => (await lireClasseur(octets, 'a.xlsx')).map((g) => attendues(g)))
  return memes(flux, entier) ? 'pareil' : {flux, entier}
}

async function sansErreur<T>(lire: () => Promise<T>): Promise<T | string> {
  try {
    return await lire()
  } catch (erreur) {
    if (erreur instanceof ErreurMetier) return erreur.message
    throw erreur
  }
}

/** JSON tells an absent cell from a text, and -0 is written 0: both are what a cell shows. */
function memes(flux: readonly FeuilleLue[], entier: unknown): boolean {
  return JSON.stringify(flux) === JSON.stringify(entier)
}

const ESPACE = 'http://schemas.openxmlformats.org'
const RELATIONS = `${ESPACE}/officeDocument/2006/relationships`
const CONTENU = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

const type = (partie: string, genre: string): string =>
  `<Override PartName="/xl/${partie}" ContentType="${CONTENU}.${genre}+xml"/>`
const lien = (id: string, genre: string, cible: string): string =>
  `<Relationship Id="${id}" Type="${RELATIONS}/${genre}" Target="${cible}"/>`

/** Parts of a workbook written by hand: its sheet, its shared strings, its styles. */
export type PartiesAMain = {readonly feuille: string; readonly textes?: string; readonly styles?: string}

/** What stands within `<worksheet>`, `<sst>` and `<styleSheet>`, made a workbook. */
export function classeurAMain({feuille, textes = '', styles = ''}: PartiesAMain): Uint8Array {
  return xlsxAvecFeuille(feuille, {
    '[Content_Types].xml': `<?xml version="1.0"?><Types xmlns="${ESPACE}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${type('workbook.xml', 'sheet.main')}${type('worksheets/sheet1.xml', 'worksheet')}${type('sharedStrings.xml', 'sharedStrings')}${type('styles.xml', 'styles')}</Types>`,
    'xl/_rels/workbook.xml.rels': `<?xml version="1.0"?><Relationships xmlns="${ESPACE}/package/2006/relationships">${lien('rId1', 'worksheet', 'worksheets/sheet1.xml')}${lien('rId2', 'sharedStrings', 'sharedStrings.xml')}${lien('rId3', 'styles', 'styles.xml')}</Relationships>`,
    'xl/sharedStrings.xml': `<?xml version="1.0" encoding="UTF-8"?><sst xmlns="${ESPACE}/spreadsheetml/2006/main">${textes}</sst>`,
    'xl/styles.xml': `<?xml version="1.0"?><styleSheet xmlns="${ESPACE}/spreadsheetml/2006/main">${styles}</styleSheet>`,
  })
}

/** A sheet that holds a cell of every kind, whole. */
export const MODELE: PartiesAMain = {
  feuille:
    '<dimension ref="A1:E4"/><cols><col min="1" max="2"/></cols><sheetData>' +
    '<row r="1" spans="1:5"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s" s="1"><v>1</v></c><c r="E1" t="s"><v>3</v></c></row>\n' +
    '<row r="2" hidden="1"><c r="A2"><v>12</v></c><c r="B2" s="1"><v>39813.5</v></c><c r="C2" s="2"/><c r="D2" t="b"><v>1</v></c></row>' +
    '<row r="4"><c r="A4" t="inlineStr"><is><t xml:space="preserve"> é &amp; à </t></is></c><c r="B4" t="str"><f>A1&amp;"x"</f><v>a&amp;b</v></c>' +
    '<c r="C4" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="D4" s="2"><f t="shared" ref="D4:D5" si="0">A2*2</f><v>-0.25</v></c><c><v>1E-7</v></c></row>' +
    '</sheetData><mergeCells count="1"><mergeCell ref="B1:D1"/></mergeCells><pageMargins left="0.7"/>',
  textes:
    '<si><t>code</t></si><si><r><rPr><b/></rPr><t>Été</t></r><r><t xml:space="preserve"> 2008</t></r></si>\n<si><t/></si><si><t>a_x000D_\nb</t><phoneticPr fontId="1"/></si>',
  styles:
    '<numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="10"/></cellXfs>',
}

/** Whole tags and texts, or single signs, taken out, doubled, or replaced by what a sheet may hold elsewhere. */
const PIECES = [
  '<row r="3"/>',
  '<row>',
  '</row>',
  '<c r="C1">',
  '</c>',
  '<v>7</v>',
  '<v/>',
  '<v></v>',
  '<f>A1</f>',
  '<is><t>x</t></is>',
  '<t>y</t>',
  ' ',
  '\n',
  '1',
  '0',
  '-',
  '.',
  'e5',
  '"',
  "'",
  '<',
  '>',
  '/',
  '&',
  '&lt;',
  '&#233;',
  '&#x20AC;',
  '&nbsp;',
  '_x0041_',
  '\uFEFF',
  ' t="s"',
  ' t="str"',
  ' t="n"',
  ' t="b"',
  ' t="e"',
  ' t="d"',
  ' t="inlineStr"',
  ' s="1"',
  ' s="9"',
  ' r="B2"',
  ' R="5"',
  ' x:r="Z9"',
  ' hidden="1"',
  '<!-- a -->',
  '<![CDATA[z]]>',
  '<?pi?>',
  '<mergeCell ref="A1:B4"/>',
  '<sheetData>',
  '</sheetData>',
  '<extLst/>',
  '<x:c>',
  '<si/>',
  '<si></si>',
  '<rPh sb="0" eb="1"><t>k</t></rPh>',
  '#N/A',
  '#REF!',
  'true',
  '99',
  '1048577',
  'XFE1',
  'AAAA1',
  'é',
  '😀',
  'yyyy',
  'h:mm',
  '0.00',
]

type Retouche = {
  readonly partie: keyof PartiesAMain
  readonly ou: number
  readonly quoi: string
  readonly ote: number
}

const RETOUCHE: fc.Arbitrary<Retouche> = fc.record({
  partie: fc.constantFrom('feuille', 'feuille', 'feuille', 'textes', 'styles'),
  ou: fc.nat(10_000),
  quoi: fc.oneof(fc.constantFrom(...PIECES), fc.constant('')),
  ote: fc.constantFrom(0, 0, 1, 1, 2),
})

/** The model with some pieces out of place; a piece is a tag, a text between two tags, or an attribute. */
export function retoucher(retouches: readonly Retouche[]): Uint8Array {
  const parties = {...MODELE}
  for (const {partie, ou, quoi, ote} of retouches) {
    const pieces = (parties[partie] ?? '').split(/(?=[<>" ])|(?<=[>"])/)
    pieces.splice(ou % (pieces.length + 1), ote, quoi)
    parties[partie] = pieces.join('')
  }
  return classeurAMain(parties)
}

export type Comparaison = {
  readonly verdicts: Readonly<Record<string, number>>
  readonly defaut: string | undefined
}

/** So many workbooks out of order: never two values. Says how many of each verdict, and the smallest écart. */
export async function comparerDesXlsx(essais: number, graine = Date.now()): Promise<Comparaison> {
  const verdicts: Record<string, number> = {pareil: 0, laisse: 0, refuse: 0}
  const propriete = fc.asyncProperty(fc.array(RETOUCHE, {maxLength: 3}), async (retouches) => {
    const rendu = await verdict(retoucher(retouches))
    if (typeof rendu !== 'string') throw new Error(JSON.stringify(rendu))
    verdicts[rendu] = (verdicts[rendu] ?? 0) + 1
  })
  const details = await fc.check(propriete, {numRuns: essais, seed: graine})
  return {
    verdicts,
    defaut: details.failed
      ? `${fc.defaultReportMessage(details)}\n${String(details.errorInstance)}`
      : undefined,
  }
}
