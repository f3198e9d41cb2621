import type {Exercice, Periode} from '../../../shared/periode.js'
import type {Referentiel} from '../../referentiel/index.js'
import type {Structure} from '../../structures/index.js'
import type {Origine} from '../historique/index.js'
import type {Valeur} from '../types.js'

/** How often an indicator is sent in this network, as seen in what was received. */
export type Rythme = 'mensuel' | 'trimestriel' | 'annuel'

export type FaitsDeCompletude = {
  readonly referentiel: Referentiel
  /** The directory, in the order in which it is shown. */
  readonly structures: readonly Structure[]
  /** Codes of the indicators the network declares compulsory; else those its structures are seen to send. */
  readonly attendus?: readonly string[] | undefined
  /** Values of the year and of the year before: how often each indicator comes is seen there. */
  readonly valeurs: readonly Valeur[]
  /** Origins of the values of the year. */
  readonly origines: readonly Origine[]
  /** Is this structure to send this period? All are, unless said otherwise (création, absorption…). */
  readonly attendues?: (structure: Structure, periode: Periode) => boolean
}

export type DemandeDeCompletude = {
  readonly annee: Exercice
  /** Last month expected, 1 to 12; 0 when no month of the year is over yet. */
  readonly dernierMois: number
  /** Days given to send after the end of a period. */
  readonly delai: number
}
