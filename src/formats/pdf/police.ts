import {readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import type {FamilleDePolice} from '../../documents/index.js'

/** The faces of Source Sans 3 that documents use; it holds U+202F, arrows and every French letter. */
export type Face = 'regulier' | 'italique' | 'demi' | 'gras'

/** A voice of a document: a face of its family, or of the family that drawings are measured for. */
export type Police = Face | 'dessin' | 'dessin-gras'

export const FACES: readonly Face[] = ['regulier', 'italique', 'demi', 'gras']

const FICHIERS: Readonly<Record<Face, string>> = {
  regulier: '400Regular/SourceSans3_400Regular.ttf',
  italique: '400Regular_Italic/SourceSans3_400Regular_Italic.ttf',
  demi: '600SemiBold/SourceSans3_600SemiBold.ttf',
  gras: '700Bold/SourceSans3_700Bold.ttf',
}

const chercher = createRequire(import.meta.url)

/** A face parsed by pdfkit, which takes it as a source although its types do not say so. */
export type PoliceOuverte = PDFKit.Mixins.PDFFontSource

const sources = new Map<Face, PoliceOuverte>()

/** The file of a face. */
export function cheminDePolice(police: Face): string {
  return chercher.resolve(`@expo-google-fonts/source-sans-3/${FICHIERS[police]}`)
}

/** The source of a face: its file, read once, then the face as pdfkit parsed it for an earlier document. */
export function sourceDePolice(police: Face): PoliceOuverte {
  const connue = sources.get(police)
  if (connue) return oublierLesSansNom(connue)
  const octets = readFileSync(cheminDePolice(police))
  sources.set(police, octets)
  return octets
}

/** What a parsed face remembers of its glyphs, which its types do not say. */
type GlyphesLus = {readonly _glyphs?: Record<string, {readonly codePoints: readonly number[]} | undefined>}

/**
 * A face parsed for an earlier document forgets the glyphs it met without their letter: the « E » inside an « É »
 * would be drawn, and could no longer be searched nor read aloud.
 */
function oublierLesSansNom(ouverte: PoliceOuverte): PoliceOuverte {
  const {_glyphs: glyphes = {}} = ouverte as GlyphesLus
  for (const [numero, glyphe] of Object.entries(glyphes)) {
    if (glyphe?.codePoints.length === 0) delete glyphes[numero]
  }
  return ouverte
}

/** Keeps a parsed face: parsing costs more than laying out a page. */
export function garderPolice(police: Face, ouverte: PoliceOuverte | undefined): void {
  if (ouverte) sources.set(police, ouverte)
}

const poses = new Map<Face, object>()
/** Above, they are laid out again: a series of documents has a few thousand words. */
const MOTS_GARDES = 20_000

/** The words of a face of ours that pdfkit laid out for earlier documents: a series repeats most of them. */
export function motsPoses(police: Face): object {
  const connus = poses.get(police)
  if (connus && Object.keys(connus).length < MOTS_GARDES) return connus
  const neufs = Object.create(null) as object
  poses.set(police, neufs)
  return neufs
}

/** The face of a styled run inside a text of a given face. */
export function policeDuStyle(base: Police, style: 'gras' | 'italique' | undefined): Police {
  if (style === 'italique') return 'italique'
  return style === 'gras' ? 'gras' : base
}

/** The file of a family for a face; a weight it lacks is replaced by the nearest. */
export function faceDeFamille(famille: FamilleDePolice, face: Face): Uint8Array {
  const {regulier, gras, italique, demi} = famille
  return {regulier, gras, italique: italique ?? regulier, demi: demi ?? gras}[face]
}

/** Marks a face may lack, and what a reader takes for the same. */
const REMPLACANTS: Readonly<Record<string, string>> = {
  '\u202F': '\u00A0',
  '\u00A0': ' ',
  '\u2009': ' ',
  '\u2011': '-',
  '\u2212': '\u2013',
  '\u2019': "'",
}

/** The text with marks the face has: U+202F is missing from most. */
export function adapterAuxSignes(texte: string, aLeSigne: (code: number) => boolean): string {
  let adapte = ''
  for (const signe of texte) {
    let choix = signe
    for (let suivant: string | undefined = signe; suivant !== undefined; suivant = REMPLACANTS[suivant]) {
      choix = suivant
      if (aLeSigne(suivant.codePointAt(0) ?? 0)) break
    }
    adapte += choix
  }
  return adapte
}
