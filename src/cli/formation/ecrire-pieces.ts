import {z} from 'zod'
import type {Document} from '../../documents/index.js'
import type {Espace} from '../../espace/index.js'
import {type FormatDeRapport, rendreDans} from '../rapport/formats-de-rapport.js'

export const schemaPiece = z.object({format: z.string(), chemin: z.string(), octets: z.int()})
/** A file written for the plan. */
export type PieceEcrite = z.infer<typeof schemaPiece>

/** A file made, not yet written. */
export type Piece = {readonly nom: string; readonly octets: Uint8Array}

type Progres = (etape: string, fait?: number, total?: number) => void

/** One document in each format asked. */
export async function rendrePieces(
  nom: string,
  document: Document,
  {formats, progresser}: {readonly formats: readonly FormatDeRapport[]; readonly progresser: Progres},
): Promise<Piece[]> {
  const pieces: Piece[] = []
  for (const [i, format] of formats.entries()) {
    progresser(`Mise en page ${format.toUpperCase()}`, i + 1, formats.length)
    pieces.push({nom: `${nom}.${format}`, octets: await rendreDans(format, document)})
  }
  return pieces
}

/** Writes what was made under `sorties/`, once everything is made; under `--simulation`, says what would be. */
export async function ecrirePieces(
  espace: Espace,
  pieces: readonly Piece[],
  {simulation, dans = []}: {readonly simulation: boolean; readonly dans?: readonly string[]},
): Promise<PieceEcrite[]> {
  const ecrites: PieceEcrite[] = []
  for (const {nom, octets} of pieces) {
    const chemin = simulation ? [...dans, nom].join('/') : await espace.sorties.ecrire(nom, octets, {dans})
    ecrites.push({format: nom.split('.').at(-1) ?? '', chemin, octets: octets.length})
  }
  return ecrites
}
