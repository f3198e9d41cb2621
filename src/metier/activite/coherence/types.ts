import type {Periode} from '../../../shared/periode.js'
import type {Indicateur, Referentiel} from '../../referentiel/index.js'
import type {Moyen, Provenance, Structure} from '../../structures/index.js'
import type {Modalites, Objectif, Valeur} from '../types.js'

/** A finding the person has looked at and answers for, as long as the values stay those. */
export type Confirmation = {
  readonly cle: string
  readonly annee: number
  /** The values confirmed, as the finding writes them. */
  readonly valeurs: string
  /** Why it is right; empty when the confirmation is taken back. */
  readonly motif: string
}

/** All that a year is checked on. */
export type FaitsVerification = {
  readonly referentiel: Referentiel
  readonly structures: readonly Structure[]
  /** Values of the year and of the years before that its history is read in. */
  readonly valeurs: readonly Valeur[]
  readonly moyens: readonly Moyen[]
  readonly objectifs: readonly Objectif[]
  /** Names of the sources, the most trusted first. */
  readonly sources: readonly string[]
  readonly confirmations: readonly (Confirmation & {readonly le: string})[]
}

/** One number somebody gave: the value, and where to find it. */
export type Cellule = {
  readonly source: string
  readonly structure: string
  readonly indicateur: string
  readonly modalites: Modalites
  readonly periode: Periode
  readonly valeur: number
  readonly provenance: Provenance
}

/** Which figure is read: what was done, or what was set as its objective. */
export type Serie = {
  readonly mesure: 'realise' | 'objectif'
  readonly structure: string
  readonly indicateur: Indicateur
  readonly modalites: Modalites
}

/**
 * What is known of a number: exactly `bas` when the two bounds are equal, and otherwise at least `bas`, because a
 * missing part is unknown and never 0.
 */
export type Lecture = {
  readonly bas: number
  readonly haut: number
  /** False when nobody gave anything. */
  readonly donnee: boolean
  readonly cellules: readonly Cellule[]
}

export const INCONNUE: Lecture = {bas: 0, haut: Infinity, donnee: false, cellules: []}

/** True when the number is known, and not only bounded. */
export function estExacte({bas, haut}: Lecture): boolean {
  return bas === haut
}

/** Takes away what binary fractions add: 0,1 + 0,2 is 0,3. */
export function exact(somme: number): number {
  return Number.isInteger(somme) || !Number.isFinite(somme) ? somme : Math.round(somme * 1e6) / 1e6
}
