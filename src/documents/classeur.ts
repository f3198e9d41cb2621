/**
 * A workbook to be written: typed cells, no file format. Numbers stay numbers; `format` only says how a
 * spreadsheet program shows them.
 */
export type FormatDeCellule =
  | 'entier'
  | 'decimal'
  | 'pourcentage'
  /** A share, without decimals. */
  | 'pourcent'
  /** A rate of achievement, with two decimals. */
  | 'taux'
  /** A change, its sign always shown: a fraction of 1, or points. */
  | 'evolution'
  | 'points'
  | 'montant'
  | 'date'
  | 'texte'

export type StyleDeCellule =
  | 'titre'
  | 'sous-titre'
  | 'entete'
  | 'donnee'
  | 'sous-total'
  | 'total'
  | 'note'
  /** A label or a text of several lines, folded in its column. */
  | 'texte'
  /** The label of a main row. */
  | 'fort'
  /** The two seriousnesses of a finding. */
  | 'bloquante'
  | 'avertissement'
  /** A cell left to the person who fills the sheet. */
  | 'saisie'
  /** A cell that has no meaning on this row. */
  | 'hors-saisie'
  /** A former value, shown for comparison. */
  | 'rappel'

export type CelluleDeClasseur = {
  /** Amounts are in euros; a date is an ISO day; null is an empty cell. */
  readonly valeur: string | number | null
  readonly format?: FormatDeCellule
  readonly style?: StyleDeCellule
  readonly commentaire?: string
  /** The cell can be clicked to go there; the value is what is shown. */
  readonly lien?: {readonly feuille: string; readonly cellule: string}
  /** In a protected sheet, a cell that can still be typed in. */
  readonly deverrouillee?: boolean
}

/** What may be typed in a range, and what a spreadsheet program answers to anything else. */
export type ValidationDeSaisie = {
  /** Excel range, such as `B6:M9`. */
  readonly plage: string
  readonly titre: string
  readonly message: string
} & (
  | {readonly genre: 'entier' | 'decimal'; readonly minimum: number}
  | {readonly genre: 'liste'; readonly valeurs: readonly string[]}
)

export type FeuilleDeClasseur = {
  readonly nom: string
  readonly lignes: readonly (readonly (CelluleDeClasseur | undefined)[])[]
  /** Excel ranges to merge, such as `A1:F1`. */
  readonly fusions?: readonly string[]
  /** Widths in characters, by column. */
  readonly largeurs?: readonly number[]
  /** Rows and columns that stay visible when scrolling. */
  readonly figer?: {readonly lignes: number; readonly colonnes: number}
  /** `technique`: hidden, and absent from the menu that shows hidden sheets again. */
  readonly masquee?: boolean | 'technique'
  /** Locked, without a password: only the cells marked `deverrouillee` can be typed in. */
  readonly protegee?: boolean
  readonly validations?: readonly ValidationDeSaisie[]
}

export type Classeur = {
  readonly titre: string
  readonly auteur: string
  /** ISO day written as creation date: never the clock, so that the same facts give the same file. */
  readonly date: string
  readonly feuilles: readonly FeuilleDeClasseur[]
}

/** A cell of a received workbook to be pointed at, in the copy that goes back. */
export type MarqueDeCellule = {
  readonly feuille: string
  readonly cellule: string
  readonly gravite: 'bloquante' | 'avertissement'
  readonly commentaire: string
}

/** What is added to the copy of a received workbook: a first sheet, and marks on its cells. */
export type Annotation = Omit<Classeur, 'feuilles'> & {
  readonly tete: FeuilleDeClasseur
  readonly marques: readonly MarqueDeCellule[]
}
