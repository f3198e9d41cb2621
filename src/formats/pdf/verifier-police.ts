import Pdf from 'pdfkit'

/** What no French text does without. */
const SIGNES = 'ABCÉÈÀÇŒabcdefghijklmnopqrstuvwxyzàâäçéèêëîïôöùûüœ0123456789.,;:!?()«»%€–…'
/** TrueType, by its version or the name Apple gives it. */
const SIGNATURES: ReadonlySet<string> = new Set(['\x00\x01\x00\x00', 'true'])

type Signes = {readonly font?: {readonly hasGlyphForCodePoint?: (code: number) => boolean}}

/** Why a face cannot letter a French document, said so as to end a sentence; undefined when it can. */
export function verifierPolice(octets: Uint8Array): string | undefined {
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
    return 'le fichier est abîmé'
  }
}
