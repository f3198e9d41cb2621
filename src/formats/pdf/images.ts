import {type BlocImage, couvertureDe, type Document, type Image} from '../../documents/index.js'

/** A picture written in the file, known by pdfkit. */
export type ImageOuverte = PDFKit.Mixins.ImageSrc & {
  readonly obj?: {end: (octets?: unknown) => void}
  readonly embed: (doc: PDFKit.PDFDocument) => void
  /** Null once written. */
  readonly imgData?: unknown
}

type DocumentDePdfkit = PDFKit.PDFDocument & {openImage(octets: Uint8Array): ImageOuverte}

/** All the pictures of a document, once each. */
export function imagesDe(document: Document): Image[] {
  const couverture = couvertureDe(document)
  const financeurs = couverture?.logosFinanceurs ?? []
  const deCouverture = [couverture?.image, couverture?.logo, ...financeurs.map((f) => f.image)]
  const deBlocs = document.blocs
    .filter((bloc): bloc is BlocImage => bloc.bloc === 'image')
    .map(({image}) => image)
  return [...new Set([...deCouverture, ...deBlocs].filter((image) => image !== undefined))]
}

/**
 * Writes pictures in the file one after the other: pdfkit unfolds a transparent PNG in the background, and
 * several at once would come in an order that changes.
 */
export async function incorporer(
  doc: PDFKit.PDFDocument,
  images: readonly Image[],
): Promise<ReadonlyMap<Image, ImageOuverte>> {
  const ouvertes = new Map<Image, ImageOuverte>()
  for (const image of images) {
    const ouverte = (doc as DocumentDePdfkit).openImage(image.octets)
    ouverte.embed(doc)
    await ecrite(ouverte)
    ouvertes.set(image, ouverte)
  }
  return ouvertes
}

function ecrite({imgData, obj}: ImageOuverte): Promise<void> | undefined {
  if (!imgData || !obj) return undefined
  return new Promise((resolve) => {
    const finir = obj.end.bind(obj)
    obj.end = (octets) => {
      finir(octets)
      resolve()
    }
  })
}
