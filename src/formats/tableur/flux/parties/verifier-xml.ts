import {NonReconnu} from '../../../flux/index.js'

const BALISE = /<(?:\/[a-z][\w:.-]*|[a-z][\w:.-]*(?:[ \t\r\n]+[a-z][\w:.-]*="[^"<]*")*[ \t\r\n]*\/?)>/iy
/** Far above a tag; keeps the pattern from being tried on megabytes. */
const BALISE_MAXIMALE = 50_000

/**
 * XML as spreadsheet programs write it: tags, attributes between double quotes, texts, and nothing else. What two
 * readers could understand two ways (a tag cut short, a comment, an attribute without quotes) is NonReconnu.
 */
export function verifierXml(xml: string, partie: string): void {
  let position = xml.indexOf('<')
  while (position !== -1) {
    BALISE.lastIndex = 0
    if (!BALISE.test(xml.slice(position, position + BALISE_MAXIMALE)))
      throw new NonReconnu(`XML de ${partie}`)
    position = xml.indexOf('<', position + BALISE.lastIndex)
  }
}
