import type {Periode} from '../../../shared/periode.js'
import type {EtatDeValeur, Valeur} from '../types.js'

/** What the values of a series share; `rang` counts the series of a list from 0, so that a writer finds it at once. */
export type SerieDeValeurs = Pick<Valeur, 'source' | 'structure' | 'indicateur' | 'modalites'> & {
  readonly rang: number
}

/** A value of a long list, without what its neighbours repeat. */
export type ValeurDeListe = {
  readonly serie: SerieDeValeurs
  readonly periode: Periode
  readonly etat: EtatDeValeur
  /** Null unless `etat` is `renseigne`. */
  readonly valeur: number | null
  readonly brut: string
  readonly cellule: string
}
