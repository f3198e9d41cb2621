import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import * as XLSX from 'xlsx'
import {documentWord} from '../../support/document-word.js'

const EXEMPLE = 'data/exemples/lorraine-2008'
const LOGO = readFileSync(join(EXEMPLE, 'logo.png'))

/** The files of a folder whose name ends so. */
function fichiers(dossier: string, fin: RegExp): Uint8Array[] {
  return readdirSync(dossier)
    .filter((nom) => fin.test(nom))
    .map((nom) => readFileSync(join(dossier, nom)))
}

function recus(fin: RegExp): Uint8Array[] {
  return ['2007', '2008'].flatMap((annee) => fichiers(join(EXEMPLE, 'recus', annee), fin))
}

/** What the example does not have: formulas, dates, booleans, errors, merges, hidden rows, comments, links. */
export function classeurComplet(bookType: 'xlsx' | 'biff8' | 'biff5' | 'ods'): Uint8Array {
  const feuille = XLSX.utils.aoa_to_sheet([
    ['Structure', 'Premiers accueils', 'Le', 'Oui', 'Erreur'],
    ['Mission Locale fictive', 1234.5, {t: 'n', v: 39813, z: 'dd/mm/yyyy'}, true, {t: 'e', v: 7}],
    ['Total', {t: 'n', v: 3, f: 'SUM(B2:B2)'}, null, false, '=1+1'],
  ])
  feuille['!merges'] = [{s: {r: 0, c: 0}, e: {r: 0, c: 1}}]
  feuille['!cols'] = [{hidden: true}]
  feuille['!rows'] = [{}, {hidden: true}]
  const classeur = {
    SheetNames: ['Été & « données »', '2'],
    Sheets: {'Été & « données »': feuille, '2': XLSX.utils.aoa_to_sheet([[1]])},
  }
  return Uint8Array.from(XLSX.write(classeur, {type: 'buffer', bookType, cellStyles: true}) as Uint8Array)
}

/** Real workbooks of each format, by the reader they are for. */
export const CLASSEURS = {
  xlsx: [
    classeurComplet('xlsx'),
    ...recus(/\.xlsx$/).slice(0, 12),
    ...fichiers(EXEMPLE, /^(?:annuaire|contacts|programme).*\.xlsx$/),
  ],
  xls: [classeurComplet('biff8'), classeurComplet('biff5'), ...recus(/\.xls$/).slice(0, 8)],
  ods: [classeurComplet('ods'), ...recus(/\.ods$/)],
  csv: [
    ...recus(/\.csv$/),
    Buffer.from('sep=;\r\n"a ""b""";"c\nd";-1,5\r\n', 'latin1'),
    Buffer.from('\uFEFFé\t1\n', 'utf16le'),
  ],
} as const

const PARAGRAPHES = Array.from(
  {length: 12},
  (_, n) => `<w:p><w:pPr><w:pStyle w:val="Titre1"/></w:pPr><w:r><w:t>Texte ${n}</w:t></w:r></w:p>
    <w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:rPr><w:b/><w:i/></w:rPr><w:t xml:space="preserve">puce </w:t></w:r><w:hyperlink r:id="rIdLien"><w:r><w:t>lien</w:t></w:r></w:hyperlink></w:p>
    <w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc></w:tr><w:tr><w:tc><w:p/></w:tc><w:tc><w:p/></w:tc></w:tr></w:tbl>
    <w:p><w:fldSimple w:instr=" PAGE "><w:r><w:t>3</w:t></w:r></w:fldSimple></w:p>`,
).join('')

/** Texts of Word, one with a picture. */
export const DOCUMENTS_WORD = [
  documentWord({corps: `${PARAGRAPHES}{{IMAGE}}`, image: LOGO}),
  documentWord({corps: '<w:p><w:r><w:t>Court.</w:t></w:r></w:p>'}),
]

const BALISES = '{nom} {#parties}{nom}{/parties} {^absent}rien{/absent} {%logo} {montant | euros}'
/** Word models with tags, loops and a picture. */
export const MODELES_DE_WORD = [
  documentWord({
    corps: `<w:p><w:r><w:t>${BALISES}</w:t></w:r></w:p><w:tbl><w:tr><w:tc><w:p><w:r><w:t>{#lignes}{a}</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>{b}{/lignes}</w:t></w:r></w:p></w:tc></w:tr></w:tbl>`,
  }),
  ...DOCUMENTS_WORD,
]

/** The YAML a person may edit. */
export const YAMLS = [
  ...fichiers('data/referentiels', /\.yaml$/),
  Buffer.from(
    'format: 1\nassociation: {nom: "Réseau", courriel: a@b.fr}\nregion:\n  nom: Lorraine\nexercice: 2008\nreferentiel: parcours3@1\nsources: [tableaux]\ncharte:\n  principale: "#17375e"\n  logo: charte/logo.png\n',
  ),
  Buffer.from('structures:\n  "ML de Nancy": 54A\n  autre: 54B\nindicateurs: {}\n'),
]

/** Chapters and models, with their settings and their keys. */
export const MARKDOWNS = [
  ...fichiers(join(EXEMPLE, 'rapport', '2008'), /\.md$/),
  ...fichiers('templates/conventions', /\.md$/),
]

/** Pictures of each kind. */
export const IMAGES = [...fichiers('tests/fixtures/images', /\.(?:png|jpe?g)$/), LOGO]

/** A face of the documents. */
export const POLICES = [
  readFileSync('node_modules/@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf'),
]
