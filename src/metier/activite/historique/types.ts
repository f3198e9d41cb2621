import type {Anomalie} from '../../../shared/anomalie.js'
import type {EtatDeValeur, Modalites, Valeur} from '../types.js'

/** One line of the register of imports, in force or cancelled. */
export type LigneDeRegistre = {
  readonly numero: number
  /** annuaire, activite, objectifs, contacts, or the subject whose registers it fills. */
  readonly genre: string
  readonly fichier: string
  readonly sha256: string
  /** ISO moment, with its offset. */
  readonly le: string
  readonly annee: number
  readonly source: string
  readonly anomalies: readonly Anomalie[]
  /** ISO moment; null while the import is in force. */
  readonly annuleLe: string | null
  /** What it wrote where nothing was, and what it wrote over something else. */
  readonly nouvelles: number
  readonly modifiees: number
}

/** A write that was forced into closed years, and why. */
export type Forcage = {
  readonly import: number
  readonly geste: 'import' | 'annulation'
  readonly annees: readonly number[]
  readonly motif: string
}

/** What one import says in one place of the register. */
export type Contenu = {
  readonly import: number
  readonly etat: EtatDeValeur
  readonly valeur: number | null
  /** As received; the name of the structure for a record of the directory. */
  readonly texte: string
  readonly feuille: string
  readonly cellule: string
}

/** A place written by an import, with what stood there before and what was written there since. */
export type Ecriture = {
  readonly objet: 'valeur' | 'objectif' | 'moyen' | 'fiche' | 'ecriture'
  readonly structure: string
  readonly indicateur: string
  readonly modalites: Modalites
  /** Empty for a record of the directory, which has no period. */
  readonly periode: string
  readonly ecrit: Contenu
  /** What was current when the import came. */
  readonly remplace: Contenu | null
  /** What stands under it today: comes back if the import is cancelled. */
  readonly avant: Contenu | null
  /** The later import in force that wrote over it, and what it says (null when it says nothing there). */
  readonly depuis: {readonly import: number; readonly contenu: Contenu | null} | null
}

/** Where a current value comes from. */
export type Origine = Pick<Valeur, 'source' | 'structure' | 'indicateur' | 'periode' | 'modalites'> & {
  readonly import: number
  /** Day (ISO) of the first import in force that answered; null when none did. */
  readonly recuLe: string | null
}
