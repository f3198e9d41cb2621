/** What a file may weigh before it is read: far above a structure's tables, far below what fills a computer. */
export type Bornes = {
  /** Bytes of the file itself. */
  readonly octets: number
  /** Bytes of its parts once inflated. */
  readonly deplie: number
  /** Inflated size over compressed size, looked at beyond 50 MiB only: small tables compress very well. */
  readonly rapport: number
  readonly entrees: number
  /** Filled cells of the whole workbook. */
  readonly cellules: number
  /** Time given to one workbook. */
  readonly secondes: number
}

const MIO = 2 ** 20

export const BORNES: Bornes = {
  octets: 100 * MIO,
  deplie: 300 * MIO,
  rapport: 200,
  entrees: 5000,
  cellules: 1_000_000,
  secondes: 60,
}

/** Below this size a high ratio is no sign of anything. */
export const SEUIL_DU_RAPPORT = 50 * MIO

/** Limits of the spreadsheet programs themselves: a cell beyond them comes from a damaged file. */
export const LIGNES_EXCEL = 1_048_576
export const COLONNES_EXCEL = 16_384
