import type {Grille} from '../../../src/documents/index.js'

/** A table as someone sends it, and what must become of it. */
export type FixtureDeTableau = {
  readonly nom: string
  readonly fichier: string
  readonly grilles: readonly Grille[]
  readonly attendu: 'sans_question' | 'refuse'
  /** « structure indicateur[modalités] periode = valeur », in any order; not checked when absent. */
  readonly valeurs?: readonly string[]
  /** « ACT-006 C11 », in any order; none when absent. */
  readonly anomalies?: readonly string[]
}

export const NANCY = '54395S00'
export const MOSELLAN = '57672S00'
export const MEUSIEN = '55545S00'
export const SUD_MEUSIEN = '55029S00'
export const ST_DIE = '88413S00'
export const METZ_CAMPAGNE = '57480S00'
export const VOSGES_SUD = '88383S00'
