import type {Anomalie} from '../../shared/anomalie.js'
import type {Objectif, Valeur} from '../activite/index.js'
import type {Chiffres} from '../chiffres/index.js'
import type {Structure} from '../structures/index.js'

/** A file that was written, and when (UTC). */
export type FichierDate = {readonly fichier: string; readonly le: string}

/** An import in force, of any kind. */
export type ImportConnu = {
  readonly genre: string
  readonly annee: number
  /** ISO moment, with its offset. */
  readonly le: string
  readonly anomalies: readonly Pick<Anomalie, 'gravite'>[]
}

/** All that where the year stands is told from. */
export type FaitsAccueil = {
  readonly annee: number
  /** The year commands work on when none is typed. */
  readonly exercice: number
  readonly association: string
  readonly region: string
  readonly structures: readonly Pick<Structure, 'code' | 'nom' | 'type'>[]
  /** Those of the year. */
  readonly valeurs: readonly Pick<Valeur, 'structure' | 'etat'>[]
  /** How many the year before has. */
  readonly valeursPrecedentes: number
  readonly imports: readonly ImportConnu[]
  readonly objectifs: readonly Pick<Objectif, 'indicateur'>[]
  readonly chiffres: Pick<Chiffres, 'chiffres'>
  readonly rapport: FichierDate | null
  readonly sauvegarde: FichierDate | null
}
