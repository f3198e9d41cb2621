import type {Cellule, Plage} from '../../../documents/index.js'
import type {Periode} from '../../../shared/periode.js'
import type {Rubrique} from '../../referentiel/index.js'
import type {CodeStructure} from '../../structures/index.js'
import type {Intitule, MotifDExclusion, StructureDouteuse} from '../intitules/index.js'
import type {REGION} from '../types.js'

/** What the labels of an axis name. */
export type Axe = 'structures' | 'indicateurs' | 'periodes'

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
  /** What else it may cover, when a bare « Total » can be a group's or the network's. */
  readonly ouBien?: readonly CelluleLue[]
  /** The period a total of months stands for: what it is worth when months do not add up (`distinct`). */
  readonly periode?: Periode
}

export type Exclu = Intitule & {readonly motif: MotifDExclusion}

/** A table found in a sheet. Rows and columns count from 0, as in the received grid. */
export type Bloc = {
  readonly feuille: string
  readonly lignes: readonly Axe[]
  readonly colonnes: readonly Axe[]
  readonly plage: Plage
  readonly entete: Plage
  readonly cellules: readonly CelluleLue[]
  readonly temoins: readonly Temoin[]
  readonly douteuses: readonly StructureDouteuse[]
  /** `duTitre`: nothing around the table names its structure; the text is what stands there. */
  readonly inconnues: readonly (Intitule & {readonly duTitre?: true})[]
  /** Rows or columns with numbers under a label the référentiel does not know. */
  readonly ignores: readonly Intitule[]
  /** Rows or columns of objectives, evolutions, percentages: known, and not values. */
  readonly exclus: readonly Exclu[]
  /** Labels of the axis of time that no one can read as a period. */
  readonly periodesIllisibles: readonly Intitule[]
  /** What the title, the sheet's or the file's name says for the whole table. */
  readonly duTitre: readonly string[]
}

/** A table that holds numbers and is not read, with the reason. */
export type Rejet = {readonly feuille: string; readonly plage: Plage; readonly raison: string}

export type Reconnaissance = {readonly blocs: readonly Bloc[]; readonly rejets: readonly Rejet[]}
