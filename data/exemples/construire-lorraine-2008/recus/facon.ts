import type {Ecriture} from './envoi.js'
import type {Libelles} from './libelles.js'
import type {EcritureDesMois} from './mois.js'
import type {Tete} from './tetes.js'

/** Where the numbers stand in the file. */
export type Disposition =
  /** Indicators in rows, months in columns. */
  | 'lignes'
  /** The same, months in rows. */
  | 'colonnes'
  /** One sheet per half-year. */
  | 'semestres'
  /** Two sheets, each with a part of the indicators. */
  | 'themes'
  /** Three tables one under the other. */
  | 'blocs'
  /** One row per number. */
  | 'liste'

/** The habits of one sender, one year: nothing here changes a number. */
export type Facon = {
  /** His own name for the file; the regional team only puts a number before it. */
  readonly fichier: string
  /** His own structure, as he writes it. */
  readonly nom: string
  readonly feuille: string
  readonly ecriture: Ecriture
  readonly tete: Tete
  readonly disposition: Disposition
  readonly mois: EcritureDesMois
  readonly libelles: Libelles
  /** Title of the column of labels, « Indicateur » unless said. */
  readonly coin?: string
  /** Title of the column of totals, when there is one. */
  readonly total?: string
  /** Numbers typed as text, with a no-break space in the thousands. */
  readonly enTexte?: true
  readonly observations?: true
  readonly lisezMoi?: true
  /** A row more: `mineurs` is a part known to the référentiel, `ateliers` an indicator that is not. */
  readonly plus?: 'mineurs' | 'ateliers'
  /** Planted: the total of the entries in training is ten too high. */
  readonly totalFaux?: true
}
