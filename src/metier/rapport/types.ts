import type {Charte} from '../../documents/index.js'
import type {Arrete, Chiffres} from '../chiffres/index.js'
import type {Referentiel} from '../referentiel/index.js'
import type {Structure} from '../structures/index.js'
import type {ChapitreCompose, Constat} from './chapitres/index.js'

/** Who publishes, for which year, under which colours. */
export type ConfigRapport = {
  readonly association: string
  readonly organismePorteur?: string | undefined
  readonly region: string
  readonly exercice: number
  readonly charte: Charte
  /** The espace holds the example: the report says which of its figures are fictitious. */
  readonly exemple?: boolean | undefined
}

/** All that the report is composed from. */
export type FaitsRapport = {
  readonly chiffres: Chiffres
  readonly referentiel: Referentiel
  readonly structures: readonly Structure[]
  readonly config: ConfigRapport
  /** ISO day of the edition, never read from the clock here. */
  readonly date: string
  /** Number of received files the figures come from, when it is known. */
  readonly imports?: number | undefined
  /** The chapters people wrote. */
  readonly chapitres?: readonly ChapitreCompose[]
  /** A draft shows its holes; a final report prints the arrêté of its figures. */
  readonly edition?: Edition
}

/** How the report is built. */
export type Edition =
  | {readonly mode: 'brouillon'; readonly trous: readonly Constat[]}
  | {readonly mode: 'final'; readonly arrete: Arrete}
