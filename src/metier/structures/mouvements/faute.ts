import type {CodeMessage} from '../../../shared/catalogue/index.js'
import type {Mouvement} from '../reseau/index.js'
import type {CodeStructure} from '../types.js'

/** The part of a mouvement that a fault is about: an option of the command, a column of the workbook. */
export type ChampDeMouvement = 'genre' | 'date' | 'source' | 'cible' | 'part' | 'nom' | 'type' | 'departement'

/** Why a mouvement makes no sense, in French, and what to do. */
export type Faute<M extends Mouvement = Mouvement> = {
  readonly mouvement: M
  readonly code: CodeMessage
  readonly champ: ChampDeMouvement
  readonly message: string
  readonly a_faire: string
}

/** A fault whose mouvement is known from elsewhere. */
export type Constat = Omit<Faute, 'mouvement'>

/** The name a structure bore on a day, with its code. */
export type Nommer = (code: CodeStructure, jour: string) => string
