import type {CodeStructure, Structure, TypeDeStructure} from '../types.js'

/** What can happen to the network, in the order in which the events of one day take effect. */
export const GENRES_DE_MOUVEMENT = [
  'creation',
  'transformation',
  'renommage',
  'territoire',
  'scission',
  'regroupement',
  'absorption',
  'fermeture',
] as const
export type GenreDeMouvement = (typeof GENRES_DE_MOUVEMENT)[number]

/** A structure that receives: the one that goes on, or the one that is created, with its identity. */
export type Cible = {
  readonly code: CodeStructure
  /** Share of the source's activity that goes to it, a fraction of 1; null when nobody settled it. */
  readonly part: number | null
  /** What it is called and is from that day on; null when that does not change or the directory says it. */
  readonly nom: string | null
  readonly type: TypeDeStructure | null
  readonly departement: string | null
}

/** One dated event of the network. It takes effect on its date: what closes was last open the day before. */
export type Mouvement = {
  readonly genre: GenreDeMouvement
  /** ISO day. */
  readonly date: string
  readonly sources: readonly CodeStructure[]
  readonly cibles: readonly Cible[]
  /** Name before a renaming or a transformation, when no directory of the time says it. */
  readonly ancienNom: string | null
  /** The text that decided it: délibération, arrêté, procès-verbal. */
  readonly acte: string | null
  readonly precision: string | null
}

/** A mouvement kept by the espace: append-only, known by its number. */
export type MouvementEnregistre = Mouvement & {readonly numero: number}

/** What the directory received for a year says of a structure, at 31/12. */
export type IdentiteDeLAnnee = {
  readonly code: CodeStructure
  readonly annee: number
  readonly nom: string
  readonly type: TypeDeStructure
  readonly departement: string
}

/** All that is known of the network through time. */
export type FaitsDuReseau<M extends Mouvement = Mouvement> = {
  /** The directory, of all years: each structure as last described. */
  readonly structures: readonly Structure[]
  readonly identites: readonly IdentiteDeLAnnee[]
  readonly mouvements: readonly M[]
}

/** A structure as it was on a day: name, type and département of the time. */
export type StructureALaDate = Structure & {
  /** Day it opened, when a mouvement says it. */
  readonly ouverteLe: string | null
  /** First day it no longer exists, when a mouvement says it. */
  readonly fermeeLe: string | null
}
