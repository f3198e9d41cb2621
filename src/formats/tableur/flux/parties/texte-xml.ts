import {NonReconnu} from '../../../flux/index.js'
import {parcourirXml} from '../../balises-xml.js'
import {verifierXml} from './verifier-xml.js'

const ENTITES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
}

/** Escapes that SheetJS undoes twice, or before it reads the bytes as UTF-8. */
const DEUX_FOIS = /&#|&amp;(?:quot|apos|gt|lt|amp|#x?[\da-f]+);|_x[\da-f]{4}_/i

/**
 * Bytes of the text a formula gives. Where the general reader's own decoding is in doubt, so is this one: two
 * readers must never give two texts.
 */
export function decoderResultat(octets: Buffer, debut: number, fin: number): string {
  const brut = octets.toString('utf8', debut, fin)
  if (DEUX_FOIS.test(brut)) throw new NonReconnu('texte codé deux fois')
  return texteReconnu(brut)
}

/**
 * Bytes of an XML text → what a cell shows: entities, `_x000D_` escapes, one way to end a line, no byte order
 * mark. The order is SheetJS's own, which the differential test holds to.
 */
export function decoderTexteXml(octets: Buffer, debut: number, fin: number): string {
  return texteReconnu(octets.toString('utf8', debut, fin))
}

/** What stands between two tags → what a cell shows. */
function texteReconnu(brut: string): string {
  return apresEntites(brut.includes('&') ? sansEntites(brut) : brut)
}

function apresEntites(lu: string): string {
  let texte = lu
  if (texte.includes('\uFFFD')) throw new NonReconnu("texte qui n'est pas en UTF-8")
  if (texte.includes('_x') || texte.includes('_X')) {
    texte = texte.replace(/_x([\da-f]{4})_/gi, (_, code: string) =>
      String.fromCharCode(Number.parseInt(code, 16)),
    )
  }
  if (texte.includes('\r\n')) texte = texte.replaceAll('\r\n', '\n')
  return texte.startsWith('\uFEFF') ? texte.slice(1) : texte
}

function sansEntites(texte: string): string {
  return texte.replace(
    /&(?:#x([\da-fA-F]{1,4});|#(\d{1,5});|[a-z]{2,4};|)/g,
    (entite, hexa?: string, decimal?: string) => {
      const connue = ENTITES[entite]
      if (connue !== undefined) return connue
      const code = hexa === undefined ? Number(decimal) : Number.parseInt(hexa, 16)
      const simple = code > 0 && code <= 0xffff && !(code >= 0xd800 && code <= 0xdfff)
      if (!simple) throw new NonReconnu(`entité ${entite}`)
      return String.fromCharCode(code)
    },
  )
}

/** What a string may hold: a text or runs, the looks of a run, the reading of an ideogram. */
const CHEMINS = /^(?:t|phoneticPr|rPh|rPh\/t|r|r\/t|r\/rPr|r\/rPr\/(?!(?:t|r|is|si)$)\w+)$/

/** Text of what stands within `<si>` or `<is>`: one text, or runs of differing looks. */
export function texteDeChaine(xml: string): string {
  verifierXml(xml, 'texte')
  // Refuses the entities that the walk below would leave as they stand.
  sansEntites(xml)
  const pile: string[] = []
  const premiers: string[] = []
  let texte = ''
  const entier = parcourirXml(xml, {
    balise: ({nom, fermante, attributs}) => {
      if (fermante) {
        if (pile.pop() !== nom) throw new NonReconnu('balises croisées')
        return
      }
      pile.push(nom)
      if (pile.length === 1) premiers.push(nom)
      const connue = pile.length <= 3 && CHEMINS.test(pile.join('/'))
      const annexe = nom === 't' && Object.keys(attributs).some((a) => a !== 'xml:space')
      if (!connue || annexe) throw new NonReconnu(`<${nom}> dans un texte`)
    },
    texte: (lu) => {
      const chemin = pile.join('/')
      if (chemin === 't' || chemin === 'r/t') texte += lu
      else if (chemin !== 'rPh/t' && /[^ \t\r\n]/.test(lu)) throw new NonReconnu('texte hors de sa place')
    },
  })
  const textes = premiers.filter((n) => n === 't').length
  const unSeul = textes === 1 && premiers[0] === 't' && !premiers.includes('r')
  if (!entier || !(unSeul || textes === 0)) throw new NonReconnu('texte mal formé')
  return apresEntites(texte)
}
