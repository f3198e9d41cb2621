import {writeFileSync} from 'node:fs'
import {strToU8, type Zippable, zipSync} from 'fflate'

/** What a cell of the bench holds; `null`: nothing. A formula keeps its last result, as Excel does. */
export type CelluleEcrite =
  | string
  | number
  | null
  | {readonly formule: string; readonly valeur: number}
  /** A day by its Excel number: 45292 is 1 January 2024. */
  | {readonly jour: number}

/** How many characters of XML are gathered before they become bytes. */
const TRANCHE = 2 ** 20

/**
 * Writes a workbook of one sheet the way Excel lays it: shared strings, a reference on each cell. Our own writer and
 * SheetJS's are left to the programs that are measured.
 */
export function ecrireClasseur(
  chemin: string,
  nom: string,
  lignes: Iterable<readonly CelluleEcrite[]>,
): void {
  const textes = new Map<string, number>()
  const feuille = enOctets(composerFeuille(lignes, textes))
  const parties: Zippable = {
    '[Content_Types].xml': strToU8(
      `${DEBUT}<Types xmlns="${PAQUET}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPE}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${TYPE}.sharedStrings+xml"/></Types>`,
    ),
    '_rels/.rels': strToU8(composerRelations([['officeDocument', 'xl/workbook.xml']])),
    'xl/workbook.xml': strToU8(
      `${DEBUT}<workbook xmlns="${FEUILLES}" xmlns:r="${RELATIONS}"><sheets><sheet name="${echapper(nom)}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      composerRelations([
        ['worksheet', 'worksheets/sheet1.xml'],
        ['styles', 'styles.xml'],
        ['sharedStrings', 'sharedStrings.xml'],
      ]),
    ),
    'xl/worksheets/sheet1.xml': feuille,
    'xl/styles.xml': strToU8(STYLES),
    'xl/sharedStrings.xml': enOctets(composerTextes(textes)),
  }
  writeFileSync(chemin, zipSync(parties, {level: 6, mtime: '1990-01-01T12:00:00'}))
}

const DEBUT = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const PAQUET = 'http://schemas.openxmlformats.org/package/2006'
const FEUILLES = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** Two styles, plain and date: SheetJS is ten times slower on a workbook that has none, and Excel writes no such thing. */
const STYLES = `${DEBUT}<styleSheet xmlns="${FEUILLES}"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf numFmtId="0"/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0" xfId="0"/><xf numFmtId="14" xfId="0" applyNumberFormat="1"/></cellXfs></styleSheet>`

function composerRelations(cibles: readonly (readonly [genre: string, cible: string])[]): string {
  const liens = cibles.map(
    ([genre, cible], i) => `<Relationship Id="rId${i + 1}" Type="${RELATIONS}/${genre}" Target="${cible}"/>`,
  )
  return `${DEBUT}<Relationships xmlns="${PAQUET}/relationships">${liens.join('')}</Relationships>`
}

function* composerFeuille(
  lignes: Iterable<readonly CelluleEcrite[]>,
  textes: Map<string, number>,
): Generator<string> {
  yield `${DEBUT}<worksheet xmlns="${FEUILLES}"><sheetData>`
  let rang = 0
  for (const ligne of lignes) {
    rang++
    const cellules = ligne.map((c, i) => composerCellule(c, `${lettreDe(i)}${rang}`, textes))
    yield `<row r="${rang}" spans="1:${ligne.length}">${cellules.join('')}</row>`
  }
  yield '</sheetData></worksheet>'
}

function composerCellule(cellule: CelluleEcrite, place: string, textes: Map<string, number>): string {
  if (cellule === null) return ''
  if (typeof cellule === 'number') return `<c r="${place}"><v>${cellule}</v></c>`
  if (typeof cellule === 'object' && 'jour' in cellule)
    return `<c r="${place}" s="1"><v>${cellule.jour}</v></c>`
  if (typeof cellule === 'object')
    return `<c r="${place}"><f>${cellule.formule}</f><v>${cellule.valeur}</v></c>`
  const numero = textes.get(cellule) ?? textes.size
  textes.set(cellule, numero)
  return `<c r="${place}" t="s"><v>${numero}</v></c>`
}

function* composerTextes(textes: ReadonlyMap<string, number>): Generator<string> {
  yield `${DEBUT}<sst xmlns="${FEUILLES}" uniqueCount="${textes.size}">`
  for (const texte of textes.keys()) yield `<si><t>${echapper(texte)}</t></si>`
  yield '</sst>'
}

function enOctets(morceaux: Iterable<string>): Uint8Array {
  const tranches: Buffer[] = []
  let texte = ''
  for (const morceau of morceaux) {
    texte += morceau
    if (texte.length < TRANCHE) continue
    tranches.push(Buffer.from(texte))
    texte = ''
  }
  return Buffer.concat([...tranches, Buffer.from(texte)])
}

function echapper(texte: string): string {
  return texte.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}

/** The letters of a column, from 0. */
export function lettreDe(colonne: number): string {
  const suite = String.fromCharCode(65 + (colonne % 26))
  return colonne < 26 ? suite : lettreDe(Math.floor(colonne / 26) - 1) + suite
}
