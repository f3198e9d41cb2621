import {getDocument} from 'pdfjs-dist/legacy/build/pdf.mjs'

/** A run of text where it is printed, in points from the top left of the page. */
export type TexteImprime = {
  readonly texte: string
  readonly x: number
  /** Baseline. */
  readonly y: number
  readonly largeur: number
  readonly taille: number
  /** True for furniture, which a screen reader passes over. */
  readonly artefact: boolean
}

export type PageLue = {
  readonly numero: number
  readonly largeur: number
  readonly hauteur: number
  readonly textes: readonly TexteImprime[]
  /** All the text of the page; runs of spaces are one, and no space is lost. */
  readonly texte: string
  /** The text without furniture. */
  readonly corps: string
}

/** Opens a PDF with a reader that is not the one that wrote it. */
export function ouvrirPdf(octets: Uint8Array) {
  return getDocument({
    data: Uint8Array.from(octets),
    verbosity: 0,
    isEvalSupported: false,
    useSystemFonts: false,
  }).promise
}

/** Reads the texts of each page and where they stand. */
export async function lirePdf(octets: Uint8Array): Promise<PageLue[]> {
  const pdf = await ouvrirPdf(octets)
  const pages: PageLue[] = []
  for (let numero = 1; numero <= pdf.numPages; numero++) {
    const page = await pdf.getPage(numero)
    const {width: largeur, height: hauteur} = page.getViewport({scale: 1})
    const {items} = await page.getTextContent({includeMarkedContent: true, disableNormalization: true})
    const textes = relever(items, hauteur)
    pages.push({
      numero,
      largeur,
      hauteur,
      textes,
      texte: reunir(textes),
      corps: reunir(textes.filter(({artefact}) => !artefact)),
    })
  }
  await pdf.destroy()
  return pages
}

type Element = {
  readonly type?: string
  readonly tag?: string
  readonly str?: string
  readonly transform?: readonly number[]
  readonly width?: number
}

function relever(elements: readonly Element[], hauteur: number): TexteImprime[] {
  const marques: string[] = []
  const textes: TexteImprime[] = []
  for (const element of elements) {
    if (element.type === 'endMarkedContent') marques.pop()
    else if (element.type) marques.push(element.tag ?? '')
    else if (element.str?.trim() && element.transform) {
      const [, , , taille = 0, x = 0, y = 0] = element.transform
      const texte = element.str
      const artefact = marques.includes('Artifact')
      textes.push({texte, x, y: hauteur - y, largeur: element.width ?? 0, taille: Math.abs(taille), artefact})
    }
  }
  return textes
}

function reunir(textes: readonly TexteImprime[]): string {
  return textes
    .map(({texte}) => texte)
    .join(' ')
    .replace(/ +/g, ' ')
}
