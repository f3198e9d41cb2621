/* oxlint-disable no-control-regex -- signatures are made of control characters */
/** What a file is by its first bytes, whatever its name says. */
export type Signature =
  | {readonly genre: 'vide' | 'zip' | 'ole' | 'xls' | 'texte'}
  | {readonly genre: 'autre' | 'autre_tableur'; readonly nature: string}

const DEBUT_EXAMINE = 4096

/** Beginnings of files that are no spreadsheet, in bytes written as latin-1. */
const DEBUTS: readonly (readonly [RegExp, string])[] = [
  [/^%PDF-/, 'un document PDF'],
  [/^\x89PNG\r\n/, 'une image (PNG)'],
  [/^\xff\xd8\xff/, 'une image (JPEG)'],
  [/^GIF8[79]a/, 'une image (GIF)'],
  [/^RIFF[^]{4}WEBP/, 'une image (WebP)'],
  [/^(?:II\*\0|MM\0\*)/, 'une image (TIFF)'],
  [/^BM[^]{4}\0\0\0\0/, 'une image (BMP)'],
  [/^\{\\rtf/, 'un document Word (RTF)'],
  [/^SQLite format 3\0/, 'une base de données SQLite'],
  [/^\0\x01\0\0Standard (?:Jet|ACE) DB/, 'une base de données Access'],
  [/^Rar!\x1a\x07/, 'une archive RAR'],
  [/^7z\xbc\xaf\x27\x1c/, 'une archive 7-Zip'],
  [/^\x1f\x8b\x08/, 'une archive gzip'],
  [/^(?:\xef\xbb\xbf)?\s*[[{]\s*(?:["{[]|\}\s*$|\]\s*$)/, 'un document JSON'],
  [/^MZ.\0/s, 'un programme Windows'],
]

/** Beginnings of markup, once white space and comments are left out. */
const BALISAGES: readonly (readonly [RegExp, Signature])[] = [
  [
    /urn:schemas-microsoft-com:office:spreadsheet/,
    {genre: 'autre_tableur', nature: 'un classeur « Feuille de calcul XML 2003 »'},
  ],
  [/office:spreadsheet/, {genre: 'autre_tableur', nature: 'un classeur OpenDocument « à plat » (.fods)'}],
  [
    /^<(?:!doctype\s+html|html|head|body|table|meta|div|style|script)\b/i,
    {genre: 'autre', nature: 'une page web (HTML)'},
  ],
  [/<html\b/i, {genre: 'autre', nature: 'une page web (HTML)'}],
  [/^<svg\b|<svg\s/i, {genre: 'autre', nature: 'une image (SVG)'}],
  [/^<\?xml\b/i, {genre: 'autre', nature: 'un document XML'}],
]

/** Tells a file's nature by its content; text is left to the CSV reader, zip and OLE to their own. */
export function reconnaitreSignature(octets: Uint8Array): Signature {
  if (octets.length === 0) return {genre: 'vide'}
  const vue = Buffer.from(octets.buffer, octets.byteOffset, octets.byteLength)
  const debut = vue.toString('latin1', 0, DEBUT_EXAMINE)
  if (/^PK(?:\x03\x04|\x05\x06|\x07\x08)/.test(debut)) return {genre: 'zip'}
  if (debut.startsWith('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) return {genre: 'ole'}
  if (/^\x09(?:\0[\x02-\x08]\0|\x02[\x04-\x08]\0|\x04[\x04-\x08]\0|\x08[\x08\x10]\0)/.test(debut))
    return {genre: 'xls'}
  const connu = DEBUTS.find(([motif]) => motif.test(debut))
  if (connu) return {genre: 'autre', nature: connu[1]}
  return signatureDeBalisage(vue, debut) ?? {genre: 'texte'}
}

function signatureDeBalisage(vue: Buffer, debut: string): Signature | undefined {
  const estUtf16 = /^(?:\xff\xfe|<\0)/.test(debut)
  const texte = (estUtf16 ? vue.toString('utf16le', 0, DEBUT_EXAMINE) : debut)
    .replace(/^(?:\uFEFF|\xef\xbb\xbf)/, '')
    .replace(/^(?:\s|<!--[^]*?-->)+/, '')
  if (!texte.startsWith('<')) return undefined
  return BALISAGES.find(([motif]) => motif.test(texte))?.[1]
}
