import Pdf from 'pdfkit'
import {essayerPolices} from './essayer-police.js'

/** What no French text does without. */
const SIGNES = 'ABCÉÈÀÇŒabcdefghijklmnopqrstuvwxyzàâäçéèêëîïôöùûüœ0123456789.,;:!?()«»%€–…'
/** TrueType, by its version or the name Apple gives it. */
const SIGNATURES: ReadonlySet<string> = new Set(['\x00\x01\x00\x00', 'true'])

type Signes = {readonly font?: {readonly hasGlyphForCodePoint?: (code: number) => boolean}}

const ABIMEE = 'le fichier est abîmé'

/** Which face of a family cannot letter a French document, and why, said so as to end a sentence. */
export type RefusDePolice = {readonly rang: number; readonly refus: string}

/** Looks at each face, then prints them all once; undefined when the family can be used. */
export async function verifierPolices(polices: readonly Uint8Array[]): Promise<RefusDePolice | undefined> {
  for (const [rang, octets] of polices.entries()) {
    const refus = verifierPolice(octets)
    if (refus !== undefined) return {rang, refus}
  }
  const rang = await essayerPolices(polices)
  return rang === undefined ? undefined : {rang, refus: ABIMEE}
}

function verifierPolice(octets: Uint8Array): string | undefined {
  if (!SIGNATURES.has(String.fromCharCode(...octets.subarray(0, 4)))) {
    return "ce n'est pas un fichier TrueType (.ttf)"
  }
  try {
    const doc = new Pdf({font: '', autoFirstPage: false})
    doc.registerFont('essai', octets).font('essai')
    const {font} = (doc as PDFKit.PDFDocument & {_font?: Signes})._font ?? {}
    const manquants = Array.from(SIGNES).filter((s) => !font?.hasGlyphForCodePoint?.(s.codePointAt(0) ?? 0))
    return manquants.length === 0 ? undefined : `il y manque ${manquants.join(' ')}`
  } catch {
    return ABIMEE
  }
}
