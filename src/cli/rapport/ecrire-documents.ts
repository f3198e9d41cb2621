import {relative} from 'node:path'
import type {Classeur, Document} from '../../documents/index.js'
import type {Espace} from '../../espace/index.js'
import {rendreDans} from './formats-de-rapport.js'

/** The same content as a document and as a workbook; each format takes the one it is made of. */
export type Contenu = {readonly document: () => Document; readonly classeur: () => Classeur}

type FormatDeDocument = 'pdf' | 'docx' | 'html' | 'xlsx'
type Fichier<F> = {format: F; chemin: string; octets: number}

type Demande<F> = {
  /** File name without its extension. */
  readonly nom: string
  readonly formats: readonly F[]
  readonly simulation: boolean
  readonly progresser: (etape: string, fait?: number, total?: number) => void
}

/** Makes a document in each format, then writes them under `sorties/`: none is written before all are made. */
export async function ecrireEnFormats<F extends FormatDeDocument>(
  espace: Espace,
  contenu: Contenu,
  {nom, formats, simulation, progresser}: Demande<F>,
): Promise<Fichier<F>[]> {
  for (const format of formats) await espace.sorties.verifier(`${nom}.${format}`)
  const rendus: {format: F; octets: Uint8Array}[] = []
  for (const [i, format] of formats.entries()) {
    progresser(`Mise en page ${format.toUpperCase()}`, i + 1, formats.length)
    rendus.push({format, octets: await rendreContenu(format, contenu)})
  }
  const fichiers: Fichier<F>[] = []
  for (const {format, octets} of rendus) {
    const fichier = `${nom}.${format}`
    const chemin = simulation ? fichier : await espace.sorties.ecrire(fichier, octets)
    fichiers.push({format, chemin, octets: octets.length})
  }
  return fichiers
}

/** A content in one format. */
export async function rendreContenu(
  format: FormatDeDocument,
  {document, classeur}: Contenu,
): Promise<Uint8Array> {
  if (format !== 'xlsx') return rendreDans(format, document())
  const {ecrireClasseur} = await import('../../formats/tableur/index.js')
  return ecrireClasseur(classeur())
}

/** Where each file is, as the person would find it from where he stands. */
export function presenterFichiers(
  fichiers: readonly {readonly chemin: string}[],
  simulation: boolean,
): string {
  return fichiers
    .map(({chemin}) =>
      simulation ? `Serait écrit : ${chemin}` : `Écrit : ${relative(process.cwd(), chemin)}`,
    )
    .join('\n')
}
