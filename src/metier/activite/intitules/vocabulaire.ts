import type {Exercice} from '../../../shared/periode.js'
import type {Lexique} from '../../referentiel/index.js'
import type {Annuaire, Structure} from '../../structures/index.js'

/** Everything a table is recognised with; nothing is read by position. */
export type Vocabulaire = {
  readonly lexique: Lexique
  readonly annuaire: Annuaire
  /** The names under which the network itself may have a row (« Lorraine », « REGION »). */
  readonly nomsDuReseau: readonly string[]
  readonly annee: Exercice
  /** What the numbers are: in a table of results the columns of objectives are left out, and the reverse. */
  readonly mesure: 'realise' | 'objectif'
}

/** A label met, with its place. */
export type Intitule = {readonly texte: string; readonly ligne: number; readonly colonne: number}

export type StructureDouteuse = Intitule & {readonly candidats: readonly Structure[]}

/** Why a column, a row or a table that holds numbers is not data. */
export type MotifDExclusion = 'rappel' | 'objectif' | 'réalisé' | 'évolution' | 'pourcentage' | 'moyenne'
