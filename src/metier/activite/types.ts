import type {Periode} from '../../shared/periode.js'
import type {CodeStructure, Provenance} from '../structures/index.js'

/** The network itself may be given values (a « REGION » row or file). */
export const REGION = 'REGION'

export const ETATS = ['renseigne', 'non_renseigne', 'sans_objet', 'secret', 'illisible'] as const
/** Missing is a state, never 0. */
export type EtatDeValeur = (typeof ETATS)[number]

/**
 * Modalities of a value, in the order of their ventilation's code: `''` for the whole,
 * `sexe=femmes`, `sexe=femmes;tranche_age=mineurs`.
 */
export type Modalites = string

/** source × structure × indicateur × periode × modalités, with a state and its cell. */
export type Valeur = {
  readonly source: string
  readonly structure: CodeStructure | typeof REGION
  readonly indicateur: string
  readonly periode: Periode
  readonly modalites: Modalites
  readonly etat: EtatDeValeur
  /** Null unless `etat` is `renseigne`; amounts are in cents. */
  readonly valeur: number | null
  /** The text as received. */
  readonly brut: string
  readonly provenance: Provenance
}

/** An objective for a year, notified to a structure or to the region. */
export type Objectif = {
  readonly structure: CodeStructure | typeof REGION
  readonly indicateur: string
  readonly annee: number
  readonly valeur: number
  readonly provenance: Provenance
}
