import type {Bloc, Prose, Remplissage} from '../../../documents/index.js'
import type {Constat} from './constat.js'
import type {Entete} from './entete.js'

/** A chapter as it was read: its settings, its source, and its text once filled in. */
export type ChapitreLu = {
  readonly cle: string
  /** `rapport/2008/40-observation.md` */
  readonly fichier: string
  readonly entete: Entete
  /** The text as written, lines kept: what somebody typed, before the keys are filled in. */
  readonly source: string
  readonly remplissage: Remplissage
  /** The text filled in; empty when it could not be. */
  readonly prose: Prose
}

/** A chapter in blocks. */
export type ChapitreCompose = {
  readonly cle: string
  readonly fichier: string
  readonly entete: Entete
  readonly blocs: readonly Bloc[]
  /** Line of the file each block comes from. */
  readonly lignes: readonly number[]
  readonly constats: readonly Constat[]
  /** Keys of the text, with their line. */
  readonly cles: Remplissage['cles']
  /** What the chapter sees coming, paragraph by paragraph. */
  readonly perspectives: readonly string[]
}
