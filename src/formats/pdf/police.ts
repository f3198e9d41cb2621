import {readFileSync} from 'node:fs'
import {createRequire} from 'node:module'

/** The faces of Source Sans 3 that documents use; it holds U+202F, arrows and every French letter. */
export type Police = 'regulier' | 'italique' | 'demi' | 'gras'

export const POLICES: readonly Police[] = ['regulier', 'italique', 'demi', 'gras']

const FICHIERS: Readonly<Record<Police, string>> = {
  regulier: '400Regular/SourceSans3_400Regular.ttf',
  italique: '400Regular_Italic/SourceSans3_400Regular_Italic.ttf',
  demi: '600SemiBold/SourceSans3_600SemiBold.ttf',
  gras: '700Bold/SourceSans3_700Bold.ttf',
}

const chercher = createRequire(import.meta.url)

/** A face parsed by pdfkit, which takes it as a source although its types do not say so. */
export type PoliceOuverte = PDFKit.Mixins.PDFFontSource

const sources = new Map<Police, PoliceOuverte>()

/** The file of a face. */
export function cheminDePolice(police: Police): string {
  return chercher.resolve(`@expo-google-fonts/source-sans-3/${FICHIERS[police]}`)
}

/** The source of a face: its file, read once, then the face as pdfkit parsed it for an earlier document. */
export function sourceDePolice(police: Police): PoliceOuverte {
  const connue = sources.get(police)
  if (connue) return connue
  const octets = readFileSync(cheminDePolice(police))
  sources.set(police, octets)
  return octets
}

/** Keeps a parsed face: parsing costs more than laying out a page. */
export function garderPolice(police: Police, ouverte: PoliceOuverte | undefined): void {
  if (ouverte) sources.set(police, ouverte)
}

/** The face of a styled run inside a text of a given face. */
export function policeDuStyle(base: Police, style: 'gras' | 'italique' | undefined): Police {
  if (style === 'italique') return 'italique'
  return style === 'gras' ? 'gras' : base
}
