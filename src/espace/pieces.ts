import {createHash} from 'node:crypto'
import {readFileSync} from 'node:fs'
import {codeDe} from './erreurs-systeme.js'
import {cheminSource, garderSource} from './sources.js'
import type {FichierRecu} from './types.js'

/** Documents that must never change once made: kept by content beside the received files, before a register names them. */
export type Pieces = {
  readonly garder: (fichiers: readonly FichierRecu[]) => Promise<void>
  /** What became of a kept document. */
  readonly examiner: (
    piece: Pick<FichierRecu, 'nom' | 'sha256'>,
  ) => Promise<'presente' | 'absente' | 'modifiee'>
}

export function ouvrirPieces(dossier: string): Pieces {
  return {
    garder: async (fichiers) => {
      for (const fichier of fichiers) garderSource(dossier, fichier)
    },
    examiner: async (piece) => {
      try {
        const octets = readFileSync(cheminSource(dossier, piece))
        return createHash('sha256').update(octets).digest('hex') === piece.sha256 ? 'presente' : 'modifiee'
      } catch (erreur) {
        if (codeDe(erreur) === 'ENOENT') return 'absente'
        throw erreur
      }
    },
  }
}
