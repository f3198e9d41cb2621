import type {Objectif, Valeur} from '../activite/index.js'
import type {Referentiel} from '../referentiel/index.js'
import type {Moyen, Structure} from '../structures/index.js'

/** All that the key figures of a year are computed from. */
export type FaitsChiffres = {
  readonly referentiel: Referentiel
  /** The directory at the date of the figures. */
  readonly structures: readonly Structure[]
  /** The directory a year before, when it is kept; without it the number of structures has no evolution. */
  readonly structuresPrecedentes?: readonly Structure[] | undefined
  /** Moyens of the year and of the year before; others are ignored. */
  readonly moyens: readonly Moyen[]
  /** Values of the year and of the year before; others are ignored. */
  readonly valeurs: readonly Valeur[]
  readonly objectifs: readonly Objectif[]
  /** Names of the sources, the most trusted first; a source left out comes after them. */
  readonly sources: readonly string[]
}

export type Perimetre = 'courant' | 'constant'

export type DemandeDeChiffres = {
  readonly annee: number
  readonly perimetre?: Perimetre | undefined
  /** `structure`, `departement` or the code of a ventilation. */
  readonly par?: string | undefined
}
