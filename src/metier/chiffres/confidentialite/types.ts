import type {Indicateur} from '../../referentiel/index.js'
import type {Perimetre} from '../types.js'

/** The months and the perimeter a number is counted on. */
export type SerieComptee = {
  readonly annee: number
  readonly debut: number
  readonly fin: number
  readonly perimetre: Perimetre
}

/** Where a published number stands: what is counted, when, for whom, on which modalities. */
export type Position = {
  readonly indicateur: string
  readonly serie: SerieComptee
  /** `REGION`, `structure:CODE`, `departement:54` or `groupe:valeur`. */
  readonly champ: string
  /** `''` for the whole, `sexe=femmes`, `sexe=femmes;tranche_age=mineurs`. */
  readonly modalites: string
}

/** A number of the publication, printed once or more; or what is left between two of them, printed nowhere. */
export type Cellule = {
  readonly cle: string
  readonly valeur: number
  /** Null for what is printed nowhere. */
  readonly position: Position | null
  /** True for a small number of persons: it must not be read, nor deduced. */
  readonly petite: boolean
}

export type Terme = {readonly cle: string; readonly signe: 1 | -1}

/** What a reader knows to be true: the signed sum of these cells is nothing. */
export type Relation = readonly Terme[]

/** What relations are drawn between. */
export type Releve = {
  readonly cellules: Map<string, Cellule>
  /** The cell that stands at each position: the same for two writings of one number. */
  readonly positions: ReadonlyMap<string, {readonly position: Position; readonly cle: string}>
  readonly personnes: ReadonlyMap<string, Indicateur>
  readonly seuil: number
}

/** A sum that a reader can do, and what may be left over. */
export type Somme = {
  readonly total: readonly string[]
  readonly parties: readonly string[]
  /**
   * `personnes`: the left-over is that of structures not shown, and must not be deduced either; `inconnu`: nobody
   * knows what it is; `inegalite`: the parts may be less than the total; `aucun`: the sum holds or says nothing.
   */
  readonly reste: 'personnes' | 'inconnu' | 'inegalite' | 'aucun'
}

/** All that is published together, as one system of sums. */
export type Publication = {
  readonly cellules: ReadonlyMap<string, Cellule>
  readonly positions: Releve['positions']
  readonly relations: readonly Relation[]
}

/** Smallest and largest value that nothing published excludes; null when there is no largest. */
export type Intervalle = {readonly de: number; readonly a: number | null}
