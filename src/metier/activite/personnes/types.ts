import type {Exercice} from '../../../shared/periode.js'
import type {SorteDeComptage} from '../../referentiel/index.js'

/** A column the counting reads, by its place. */
export type ColonneLue = {
  readonly colonne: number
  readonly titre: string
  /** Its heading names the year that is counted: « Entretiens individuels 2008 ». */
  readonly datee: boolean
}

/** The modality of a cell: null when nothing is said, undefined when what is said is none. */
export type LecteurDeModalite = (cellule: string | number | undefined) => string | null | undefined

export type VentilationLue = {
  readonly ventilation: string
  readonly modalites: readonly string[]
  readonly colonne: ColonneLue
  readonly lire: LecteurDeModalite
  /** Read on the day of the extraction, when the indicator would want that of the event. */
  readonly aDefaut: boolean
}

/** The other column that a row must hold to count. */
export type Condition = {readonly colonne: ColonneLue; readonly parmi: ReadonlySet<string> | undefined}

export type IndicateurCompte = {
  readonly code: string
  readonly libelle: string
  readonly sorte: SorteDeComptage
  readonly colonne: ColonneLue
  readonly auMoins: number
  readonly si: Condition | undefined
  readonly ventilations: readonly VentilationLue[]
  readonly reserve: string | undefined
}

/** How the rows of a file are counted: which columns, for which indicators. */
export type PlanDeComptage = {
  readonly feuille: string
  readonly annee: Exercice
  /** Counted from 0, as rows of a sheet. */
  readonly entete: number
  readonly structure: ColonneLue
  readonly identifiant: ColonneLue | undefined
  readonly indicateurs: readonly IndicateurCompte[]
  /** Headings that stand twice: nobody can say which one counts. */
  readonly doublons: readonly ColonneLue[]
  /** Every heading, to name a column that must be refused. */
  readonly titres: readonly ColonneLue[]
}
