/**
 * A sheet too large to be held, read row by row. A cell is what it holds, before anyone formats it: a number, or
 * the text as displayed (a date is an ISO day, an error its French name); undefined when empty.
 */
export type CelluleEnFlux = string | number | undefined

/** `rang` counts from 0, as a spreadsheet program would number the row. */
export type LigneEnFlux = {readonly rang: number; readonly cellules: readonly CelluleEnFlux[]}

/** Some rows, and how far the reading is: from 0 to 1. */
export type LotDeLignes = {
  readonly lignes: readonly LigneEnFlux[]
  readonly avancement: number
  /** Rows the sheet hides (a filter left on), met since the lot before; they are read like the others. */
  readonly masquees?: number
}

export type TableEnFlux = {
  readonly feuille: string
  readonly masquee?: boolean
  /** Reads from the beginning at each call; throws an ErreurMetier (FMT) when the file turns out damaged. */
  readonly lots: () => AsyncIterable<LotDeLignes>
}
