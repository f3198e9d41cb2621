/** PDF/A allows an identifier of PDF/UA only with the words that describe it (PDF/A-2, 6.6.2.3). */
const EXTENSION = [
  ['namespaceURI', 'http://www.aiim.org/pdfua/ns/id/'],
  ['prefix', 'pdfuaid'],
  ['schema', 'PDF/UA identification schema'],
] as const
const PROPRIETE = [
  ['category', 'internal'],
  ['description', 'PDF/UA version identifier'],
  ['name', 'part'],
  ['valueType', 'Integer'],
] as const

/** Metadata that say the document follows PDF/UA-1. */
export function metadonneesUa(): string {
  return [
    '<rdf:Description xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" rdf:about=""><pdfuaid:part>1</pdfuaid:part></rdf:Description>',
    '<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">',
    '<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">',
    champs('pdfaSchema', EXTENSION),
    '<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">',
    champs('pdfaProperty', PROPRIETE),
    '</rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>',
  ].join('')
}

function champs(prefixe: string, paires: readonly (readonly [string, string])[]): string {
  return paires.map(([nom, valeur]) => `<${prefixe}:${nom}>${valeur}</${prefixe}:${nom}>`).join('')
}
