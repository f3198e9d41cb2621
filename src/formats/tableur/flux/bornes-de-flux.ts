import {BORNES} from '../bornes.js'

/** What a table read in a stream may weigh: it is never held, so far more than a workbook read whole. */
export type BornesDeFlux = {
  /** Bytes of the file: offsets in a plain archive end at 4 GiB, and no table of the network comes near. */
  readonly octets: number
  /** Bytes of one part once inflated: a full sheet of 1 048 576 rows × 30 columns makes about 1 GiB. */
  readonly deplie: number
  /** Inflated size over compressed size, looked at beyond 50 MiB only. */
  readonly rapport: number
  /** Bytes of the shared strings once inflated: they alone are held, the whole reading through. */
  readonly textes: number
  /** Bytes of one row, or of one shared string: far above what a spreadsheet program writes. */
  readonly ligne: number
  readonly entrees: number
}

const MIO = 2 ** 20

export const BORNES_DE_FLUX: BornesDeFlux = {
  octets: 2048 * MIO,
  deplie: 2048 * MIO,
  rapport: BORNES.rapport,
  textes: 256 * MIO,
  ligne: 16 * MIO,
  entrees: BORNES.entrees,
}
