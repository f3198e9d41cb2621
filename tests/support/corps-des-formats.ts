import {strFromU8, unzipSync} from 'fflate'
import {ouvrirPdf} from './lire-pdf.js'

/**
 * The body text of a document as each format gives it, in reading order. Furniture is left aside: sommaire,
 * footers, marks of lists, headers repeated, and the inside of figures, which is an image in two of them.
 */
export async function corpsDuPdf(octets: Uint8Array): Promise<string> {
  const pdf = await ouvrirPdf(octets)
  const morceaux: string[] = []
  for (let numero = 1; numero <= pdf.numPages; numero++) {
    const page = await pdf.getPage(numero)
    const {items} = await page.getTextContent({includeMarkedContent: true, disableNormalization: true})
    const textes = textesParMarque(items)
    const arbre = (await page.getStructTree()) as unknown as Noeud | null
    if (arbre) morceaux.push(...parcourir(arbre).map((marque) => textes.get(marque) ?? ''))
  }
  await pdf.destroy()
  return normaliser(morceaux.join(' '))
}

type Noeud = {readonly role?: string; readonly id?: string; readonly children?: readonly Noeud[]}
type Element = {readonly type?: string; readonly id?: string; readonly str?: string}

const MOBILIER_PDF: ReadonlySet<string> = new Set(['Figure', 'Lbl', 'TOC'])

function parcourir({role, id, children = []}: Noeud): string[] {
  if (role !== undefined && MOBILIER_PDF.has(role)) return []
  return [...(id === undefined ? [] : [id]), ...children.flatMap(parcourir)]
}

function textesParMarque(elements: readonly Element[]): Map<string, string> {
  const textes = new Map<string, string>()
  const marques: string[] = []
  for (const {type, id, str} of elements) {
    if (type === 'endMarkedContent') marques.pop()
    else if (type !== undefined) marques.push(id ?? '')
    else if (str) {
      const marque = marques.at(-1) ?? ''
      textes.set(marque, `${textes.get(marque) ?? ''} ${str}`)
    }
  }
  return textes
}

/** A part of a DOCX, as text. */
export function partieDuDocx(octets: Uint8Array, chemin: string): string {
  const partie = unzipSync(octets)[chemin]
  if (!partie) throw new Error(`pas de ${chemin} dans ce DOCX`)
  return strFromU8(partie)
}

const STYLES_DU_SOMMAIRE = /<w:pStyle w:val="(?:TOC|TableofFigures|IndexTitre)/

export function corpsDuDocx(octets: Uint8Array): string {
  const paragraphes = partieDuDocx(octets, 'word/document.xml').match(/<w:p[ >][\s\S]*?<\/w:p>/g) ?? []
  return normaliser(
    paragraphes
      .filter((paragraphe) => !STYLES_DU_SOMMAIRE.test(paragraphe))
      .map((paragraphe) => textesDuParagraphe(paragraphe))
      .join(' '),
  )
}

function textesDuParagraphe(paragraphe: string): string {
  return [...paragraphe.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:tab\/>/g)]
    .map(([, texte]) => (texte === undefined ? ' ' : lireEntites(texte)))
    .join('')
}

const MOBILIER_HTML =
  /<head>[\s\S]*?<\/head>|<nav[\s\S]*?<\/nav>|<footer[\s\S]*?<\/footer>|<svg[\s\S]*?<\/svg>|<a class="evitement"[\s\S]*?<\/a>/g
/** Tags inside a sentence: what they part is still one word. */
const EN_LIGNE = /<\/?(?:strong|em|a)\b[^>]*>/g

export function corpsDuHtml(html: string): string {
  const texte = html
    .replace(MOBILIER_HTML, ' ')
    .replace(EN_LIGNE, '')
    .replace(/<[^>]*>/g, ' ')
  return normaliser(lireEntites(texte))
}

function lireEntites(texte: string): string {
  const entites: Readonly<Record<string, string>> = {
    lt: '<',
    gt: '>',
    quot: '"',
    apos: "'",
    amp: '&',
    '#39': "'",
  }
  return texte.replace(/&(#?\w+);/g, (tout, nom: string) => entites[nom] ?? tout)
}

function normaliser(texte: string): string {
  return texte
    .normalize('NFC')
    .replace(/[\s\u00A0\u202F]+/g, ' ')
    .trim()
}
