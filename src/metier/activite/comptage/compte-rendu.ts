import type {Periode} from '../../../shared/periode.js'

/** What a counted file gives, besides values: shown, and given under `comptage` in `--json`. */
export type CompteRendu = {
  readonly lignes: number
  readonly structures: number
  /** The months in which events are counted, from the dates found; none when the file has no date. */
  readonly mois: readonly Periode[]
  readonly derniereDate: string | null
  readonly indicateurs: readonly {
    readonly code: string
    readonly libelle: string
    readonly periode: 'mois' | Periode
    readonly nombre: number
  }[]
}
