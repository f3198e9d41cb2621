import type {Plage} from '../../../documents/index.js'
import type {Rubrique} from '../../referentiel/index.js'
import type {ColonneLue, GrilleEtendue, LigneLue, Tranche, Zone} from '../axes/index.js'
import type {Entourage, Vocabulaire} from '../intitules/index.js'
import type {Croisement} from './croiser.js'

/** All that was read of one table, rows and columns counted in the spread grid. */
export type TableLue = {
  readonly vocabulaire: Vocabulaire
  readonly etendue: GrilleEtendue
  readonly tranche: Tranche
  readonly zone: Zone
  readonly plage: Plage
  readonly lignes: readonly LigneLue[]
  readonly colonnes: readonly ColonneLue[]
  readonly croisement: Croisement
  readonly entourage: Entourage
  /** The indicator that only the title names. */
  readonly rubrique: Rubrique | undefined
}
