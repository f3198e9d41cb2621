import type {FamilleDePolice} from '../../documents/index.js'
import {
  adapterAuxSignes,
  FACES,
  type Face,
  faceDeFamille,
  garderPolice,
  motsPoses,
  type Police,
  type PoliceOuverte,
  sourceDePolice,
} from './police.js'

type PolicePosee = {
  readonly font?: PoliceOuverte
  readonly encode?: (texte: string) => unknown
  /** The words pdfkit has already laid out, glyph by glyph. */
  layoutCache?: object
}
type Signes = {readonly hasGlyphForCodePoint?: (code: number) => boolean}

/** The faces of a document: those of its family, and those that drawings are measured for. */
export class Casse {
  readonly #doc: PDFKit.PDFDocument
  readonly #famille: FamilleDePolice | undefined
  readonly #signes = new Map<Police, Signes>()

  constructor(doc: PDFKit.PDFDocument, famille: FamilleDePolice | undefined) {
    this.#doc = doc
    this.#famille = famille
    if (!famille) {
      for (const face of FACES) this.#ouvrirDeLaMaison(face, face)
      return
    }
    for (const face of FACES) this.#ouvrir(face, faceDeFamille(famille, face))
    this.#ouvrirDeLaMaison('dessin', 'regulier')
    this.#ouvrirDeLaMaison('dessin-gras', 'gras')
  }

  /** The name under which pdfkit knows a voice. */
  nommer(police: Police): string {
    if (this.#famille || (police !== 'dessin' && police !== 'dessin-gras')) return police
    return police === 'dessin' ? 'regulier' : 'gras'
  }

  /** The text as the face can write it. */
  adapter(texte: string, police: Police): string {
    const signes = this.#signes.get(police)
    return signes ? adapterAuxSignes(texte, (code) => signes.hasGlyphForCodePoint?.(code) ?? true) : texte
  }

  #ouvrirDeLaMaison(nom: Police, face: Face): void {
    const posee = this.#poser(nom, sourceDePolice(face))
    garderPolice(face, posee.font)
    posee.layoutCache = motsPoses(face)
  }

  #ouvrir(face: Face, octets: Uint8Array): void {
    const posee = this.#poser(face, octets)
    this.#signes.set(face, (posee.font ?? {}) as Signes)
  }

  #poser(nom: Police, source: PoliceOuverte): PolicePosee {
    this.#doc.registerFont(nom, source).font(nom)
    const posee: PolicePosee = (this.#doc as PDFKit.PDFDocument & {_font?: PolicePosee})._font ?? {}
    // A no-break space has the glyph of a space: the first seen gives its letter to text that is copied.
    posee.encode?.(' -')
    return posee
  }
}
