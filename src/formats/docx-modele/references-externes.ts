import {parcourirXml} from '../tableur/balises-xml.js'

/** Fields by which Word goes and gets a picture, a text or the result of a program (ECMA-376, 17.16.5). */
const CHAMPS = /^\s*(?:INCLUDEPICTURE|INCLUDETEXT|IMPORT|LINK|DDE|DDEAUTO|DATABASE)\b/i

/**
 * True when a part would make Word fetch something as it opens the document. A link to click is harmless. Tags are
 * read one by one: a sign `>` within an attribute, or letters written as numbers, hide nothing.
 */
export function vaChercherAilleurs(xml: string): boolean {
  let trouve = false
  // Word cuts the words of a field over several runs: they are put together again from one field to the next.
  let champ = ''
  let dansUnChamp = false
  const finirChamp = (): void => {
    trouve ||= CHAMPS.test(champ)
    champ = ''
  }
  parcourirXml(xml, {
    balise: ({nom, fermante, attributs}) => {
      const local = nom.replace(/^.*:/, '')
      if (local === 'instrText') dansUnChamp = !fermante
      if (fermante) return
      const lu = (cle: string): string =>
        Object.entries(attributs).find(([k]) => k.replace(/^.*:/, '') === cle)?.[1] ?? ''
      if (local === 'fldChar' && lu('fldCharType') !== 'end') finirChamp()
      if (local === 'fldSimple') trouve ||= CHAMPS.test(lu('instr'))
      if (local === 'Relationship')
        trouve ||= /^external$/i.test(lu('TargetMode').trim()) && !/\/hyperlink$/i.test(lu('Type').trim())
    },
    texte: (texte) => {
      if (dansUnChamp) champ += texte
    },
  })
  finirChamp()
  return trouve
}
