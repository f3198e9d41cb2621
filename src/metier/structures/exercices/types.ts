/** What can be done to a year; the last gesture gives its state. */
export type GesteDExercice = 'ouverture' | 'cloture' | 'reouverture'

/** One line of the journal of years: append-only. */
export type LigneDExercice = {
  readonly annee: number
  readonly geste: GesteDExercice
  /** ISO moment, with its offset. */
  readonly le: string
  /** Why a closed year was opened again. */
  readonly motif: string | null
}

/** What the espace received for a year. */
export type ReceptionDeLAnnee = {
  readonly annee: number
  readonly fichiers: number
  /** Structures that gave at least one value. */
  readonly structures: readonly string[]
  /** ISO moment of the last import. */
  readonly dernierImport: string | null
}

/** All that is known of the years. */
export type FaitsDesExercices = {
  readonly journal: readonly LigneDExercice[]
  readonly receptions: readonly ReceptionDeLAnnee[]
  /** The year of `animreg.yaml`. */
  readonly parDefaut: number
}
