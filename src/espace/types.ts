import type {Objectif, Valeur} from '../metier/activite/index.js'
import type {Contact, FeuilleDite, Moyen, Structure} from '../metier/structures/index.js'
import type {Anomalie} from '../shared/anomalie.js'
import type {EcritureANoter, GenreDeRegistre} from './familles.js'

/** A received file, kept by content under `sources/`. */
export type FichierRecu = {
  /** Name as given by the user, without its folder. */
  readonly nom: string
  readonly sha256: string
  readonly octets: Uint8Array
}

/** A received file too large to be held: read where it is, copied when it goes in. */
export type FichierSurDisque = Pick<FichierRecu, 'nom' | 'sha256'> & {readonly chemin: string}

/** A file of which only counts are kept: the ledger has its name and sha-256, nothing goes under `sources/`. */
export type FichierSansOriginal = Pick<FichierRecu, 'nom' | 'sha256'> & {readonly sansOriginal: true}

/** What a command wants written: one file, one batch, one transaction. */
export type Changements =
  | {
      readonly genre: 'annuaire'
      readonly structures: readonly Structure[]
      readonly moyens: readonly Moyen[]
      readonly feuilles?: readonly FeuilleDite[]
    }
  | {readonly genre: 'contacts'; readonly contacts: readonly Contact[]}
  | {readonly genre: 'activite'; readonly source: string; readonly valeurs: readonly Valeur[]}
  | {readonly genre: 'objectifs'; readonly objectifs: readonly Objectif[]}
  | {readonly genre: GenreDeRegistre; readonly ecritures: readonly EcritureANoter[]}

/** One line of the ledger of imports: append-only. */
export type ImportEnregistre = {
  readonly numero: number
  readonly genre: Changements['genre']
  readonly fichier: string
  readonly sha256: string
  /** ISO moment, UTC. */
  readonly le: string
  readonly annee: number
  readonly source: string
  readonly anomalies: readonly Anomalie[]
}

/** Answers already given: a text met in a table → the code it stands for. */
export type Appellations = {
  readonly structures: Readonly<Record<string, string>>
  readonly indicateurs: Readonly<Record<string, string>>
}

/** A référentiel that can be read: ours, or a file the region put in its own folder. */
export type ReferentielDisponible = {readonly nom: string; readonly origine: 'fourni' | 'espace'}
