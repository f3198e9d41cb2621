import type {Cellule, Plage} from '../../../documents/index.js'
import type {Exercice, Periode} from '../../../shared/periode.js'
import type {Lexique, Rubrique} from '../../referentiel/index.js'
import type {Annuaire, CodeStructure, Structure} from '../../structures/index.js'
import type {REGION} from '../types.js'

/** Everything a table is recognised with; nothing is read by position. */
export type Vocabulaire = {
  readonly lexique: Lexique
  readonly annuaire: Annuaire
  /** The names under which the network itself may have a row (« Lorraine », « REGION »). */
  readonly nomsDuReseau: readonly string[]
  readonly annee: Exercice
}

export type Orientation = 'structures_en_lignes' | 'indicateurs_en_lignes'

/** One cell of data, with what its row and column name. */
export type CelluleLue = {
  readonly ligne: number
  readonly colonne: number
  readonly cellule: Cellule
  readonly structure: CodeStructure | typeof REGION
  readonly rubrique: Rubrique
  readonly periode: Periode
}

/** A total or subtotal: never data, a witness of the cells it covers. */
export type Temoin = {
  readonly ligne: number
  readonly colonne: number
  readonly cellule: Cellule
  readonly libelle: string
  /** `reseau`: the whole of the structures; `partie`: some of them; `periodes`: the months of a row. */
  readonly portee: 'reseau' | 'partie' | 'periodes'
  readonly couvre: readonly CelluleLue[]
}

/** A label met, with its place. */
export type Intitule = {readonly texte: string; readonly ligne: number; readonly colonne: number}

export type StructureDouteuse = Intitule & {readonly candidats: readonly Structure[]}

/** A table found in a sheet. Rows and columns count from 0. */
export type Bloc = {
  readonly feuille: string
  readonly orientation: Orientation
  readonly plage: Plage
  readonly entete: Plage
  readonly cellules: readonly CelluleLue[]
  readonly temoins: readonly Temoin[]
  readonly douteuses: readonly StructureDouteuse[]
  readonly inconnues: readonly Intitule[]
  /** Rows or columns with numbers under a label the référentiel does not know. */
  readonly ignores: readonly Intitule[]
}
