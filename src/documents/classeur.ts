/**
 * A workbook to be written: typed cells, no file format. Numbers stay numbers; `format` only says how a
 * spreadsheet program shows them.
 */
export type FormatDeCellule = 'entier' | 'decimal' | 'pourcentage' | 'montant' | 'date' | 'texte'

export type StyleDeCellule = 'titre' | 'sous-titre' | 'entete' | 'donnee' | 'sous-total' | 'total' | 'note'

export type CelluleDeClasseur = {
  /** Amounts are in euros; a date is an ISO day; null is an empty cell. */
  readonly valeur: string | number | null
  readonly format?: FormatDeCellule
  readonly style?: StyleDeCellule
  readonly commentaire?: string
}

export type FeuilleDeClasseur = {
  readonly nom: string
  readonly lignes: readonly (readonly (CelluleDeClasseur | undefined)[])[]
  /** Excel ranges to merge, such as `A1:F1`. */
  readonly fusions?: readonly string[]
  /** Widths in characters, by column. */
  readonly largeurs?: readonly number[]
  /** Rows and columns that stay visible when scrolling. */
  readonly figer?: {readonly lignes: number; readonly colonnes: number}
  readonly masquee?: boolean
}

export type Classeur = {
  readonly titre: string
  readonly auteur: string
  /** ISO day written as creation date: never the clock, so that the same facts give the same file. */
  readonly date: string
  readonly feuilles: readonly FeuilleDeClasseur[]
}
