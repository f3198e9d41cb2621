import {ecrireZip} from '../../../src/formats/zip/index.js'

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'

/** A small Word document from the inside of its body; `ajouts` are other parts of the archive. */
export function docx(corps: string, ajouts: Readonly<Record<string, string | Uint8Array>> = {}): Uint8Array {
  const codeur = new TextEncoder()
  const parties = {
    '[Content_Types].xml':
      '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    '_rels/.rels':
      '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    'word/document.xml': `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document ${W}><w:body>${corps}<w:sectPr/></w:body></w:document>`,
    ...ajouts,
  }
  const entrees = Object.entries(parties).map(
    ([nom, contenu]) => [nom, typeof contenu === 'string' ? codeur.encode(contenu) : contenu] as const,
  )
  return ecrireZip(new Map(entrees), {le: new Date('2008-01-01T00:00:00Z')})
}

/** A run, bold or not. */
export function run(texte: string, gras = false): string {
  return `<w:r>${gras ? '<w:rPr><w:b/></w:rPr>' : ''}<w:t xml:space="preserve">${texte}</w:t></w:r>`
}

export function p(...runs: readonly string[]): string {
  return `<w:p>${runs.map((r) => (r.startsWith('<') ? r : run(r))).join('')}</w:p>`
}

/** What Word does when it corrects spelling: a run per piece, marks of proofing and of revision between them. */
export function coupeParWord(texte: string): string {
  const morceaux = texte.match(/.{1,3}/gsu) ?? []
  const runs = morceaux.map(
    (m, i) =>
      `<w:r w:rsidR="00A${i}"><w:rPr><w:lang w:val="fr-FR"/></w:rPr><w:t xml:space="preserve">${m}</w:t></w:r>`,
  )
  return `<w:p w:rsidR="00AB12">${runs.join('<w:proofErr w:type="spellStart"/><w:bookmarkStart w:id="1" w:name="_GoBack"/><w:bookmarkEnd w:id="1"/>')}</w:p>`
}

/** What LibreOffice does when a word was typed over: runs of different dress, empty ones, soft page breaks. */
export function coupeParLibreOffice(texte: string): string {
  const morceaux = texte.match(/.{1,4}/gsu) ?? []
  const runs = morceaux.map(
    (m, i) =>
      `<w:r><w:rPr>${i % 2 === 0 ? '<w:rFonts w:eastAsia="Noto"/>' : ''}</w:rPr><w:t>${m}</w:t></w:r><w:r><w:rPr></w:rPr></w:r>`,
  )
  return `<w:p><w:pPr><w:pStyle w:val="Normal"/></w:pPr>${runs.join('<w:r><w:lastRenderedPageBreak/></w:r>')}</w:p>`
}

export function rang(...cellules: readonly string[]): string {
  return `<w:tr>${cellules.map((c) => `<w:tc>${c.startsWith('<') ? c : p(c)}</w:tc>`).join('')}</w:tr>`
}

export function table(...rangs: readonly string[]): string {
  return `<w:tbl><w:tblPr/>${rangs.join('')}</w:tbl>`
}
