import {ecrireZip} from '../../src/formats/zip/index.js'

export type ContenuDeWord = {
  /** Body of the document; `{{IMAGE}}` stands for the picture. */
  readonly corps: string
  readonly image?: Uint8Array
  readonly parties?: Readonly<Record<string, string>>
}

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const A = 'http://schemas.openxmlformats.org/drawingml/2006/main'
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships'

const IMAGE = `<w:p><w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><wp:docPr id="1" name="i" descr="Un signe"/><a:graphic xmlns:a="${A}"><a:graphicData><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:blipFill><a:blip r:embed="rIdImage"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`

/** A Word document as people send them, with French style names, bullets, a link and a picture. */
export function documentWord({corps, image, parties = {}}: ContenuDeWord): Uint8Array {
  const textes: Record<string, string> = {
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    '_rels/.rels': `<Relationships xmlns="${RELATIONS}"><Relationship Id="r1" Type="${R}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `<Relationships xmlns="${RELATIONS}"><Relationship Id="rIdStyles" Type="${R}/styles" Target="styles.xml"/><Relationship Id="rIdNum" Type="${R}/numbering" Target="numbering.xml"/><Relationship Id="rIdLien" Type="${R}/hyperlink" Target="https://exemple.fr/" TargetMode="External"/><Relationship Id="rIdImage" Type="${R}/image" Target="media/i.png"/></Relationships>`,
    'word/styles.xml': `<w:styles xmlns:w="${W}"><w:style w:type="paragraph" w:styleId="Titre1"><w:name w:val="heading 1"/></w:style></w:styles>`,
    'word/numbering.xml': `<w:numbering xmlns:w="${W}"><w:abstractNum w:abstractNumId="0">${[0, 1].map((n) => `<w:lvl w:ilvl="${n}"><w:numFmt w:val="bullet"/></w:lvl>`).join('')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`,
    'word/document.xml': `<w:document xmlns:w="${W}" xmlns:r="${R}" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"><w:body>${corps.replace('{{IMAGE}}', IMAGE)}</w:body></w:document>`,
    ...parties,
  }
  const entrees = Object.entries(textes).map(
    ([nom, texte]) => [nom, new TextEncoder().encode(texte)] as const,
  )
  const toutes = new Map([...entrees, ...(image ? [['word/media/i.png', image] as const] : [])])
  return ecrireZip(toutes, {le: new Date('2020-01-01T00:00:00Z')})
}
