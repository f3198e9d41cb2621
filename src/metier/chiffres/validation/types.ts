import type {Periode} from '../../../shared/periode.js'
import type {Completude, Origine, Verification} from '../../activite/index.js'
import type {Referentiel} from '../../referentiel/index.js'
import type {Chiffres} from '../schema.js'

/** What a director answers to the figures he is shown. */
export const REPONSES = ['accord', 'reserves', 'refus'] as const
export type Reponse = (typeof REPONSES)[number]

/** The answer given for a structure and a period, with the figures it was given on. */
export type Validation = {
  readonly structure: string
  readonly periode: Periode
  readonly reponse: Reponse
  /** Who answered: name, function. */
  readonly par: string
  /** ISO day of the answer. */
  readonly date: string
  readonly remarque: string | null
  /** The figures shown: `premiers_accueils`, `premiers_accueils|sexe=femmes` → value. */
  readonly figures: Readonly<Record<string, number | null>>
  /** The last import there was: those that came later may have changed the figures. */
  readonly dernierImport: number
}

/** All that says where each structure stands for a period. */
export type FaitsDeValidation = {
  readonly referentiel: Referentiel
  readonly annee: number
  /** The year, or the cumul from January. */
  readonly periode: Periode
  /** The figures of the period, by structure. */
  readonly chiffres: Chiffres
  readonly verification: Verification
  readonly completude: Completude
  /** Answers of any period. */
  readonly validations: readonly Validation[]
  /** Where the current values of the year come from. */
  readonly origines: readonly Origine[]
  /** The last import of the espace, cancelled or not; 0 without any. */
  readonly dernierImport: number
  readonly clos: boolean
}

/** Key of an answer in its register. */
export function cleDeValidation({structure, periode}: Pick<Validation, 'structure' | 'periode'>): string {
  return `${structure}|${periode}`
}
