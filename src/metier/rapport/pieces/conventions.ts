import type {Contexte} from '../../../documents/index.js'
import {formaterNombre} from '../../../shared/francais.js'
import {bilanDesConventions, type Convention, composerBlocsDesConventions} from '../../conventions/index.js'
import type {PieceVersee} from '../directives/index.js'

/** `::conventions`: those of the year, with whom and for what. */
export function pieceDesConventions(
  conventions: readonly Convention[],
  annee: number,
): PieceVersee | undefined {
  const blocs = composerBlocsDesConventions(conventions, annee)
  return blocs.length === 0 ? undefined : () => ({blocs})
}

/** What a text may name of the conventions. */
export function clesDesConventions(conventions: readonly Convention[], annee: number): Contexte {
  const {nombre, signees} = bilanDesConventions(conventions, annee)
  if (nombre === 0) return {}
  return {
    nombre: {texte: formaterNombre(nombre), nombre},
    signees: {texte: formaterNombre(signees), nombre: signees},
  }
}
