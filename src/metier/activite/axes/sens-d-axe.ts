import type {PeriodeEcrite} from '../../../shared/periode-saisie.js'
import type {Rubrique} from '../../referentiel/index.js'
import type {CodeStructure} from '../../structures/index.js'
import type {Intitule, MotifDExclusion, StructureDouteuse, Total} from '../intitules/index.js'
import type {REGION} from '../types.js'

/** What the labels of a row or of a column say of its cells. */
export type SensDAxe = {
  readonly intitule: Intitule
  readonly structure?: CodeStructure | typeof REGION
  readonly candidats?: StructureDouteuse['candidats']
  /** A total of the structures along this axis. */
  readonly total?: Total
  /** A total of the periods along this axis. */
  readonly totalDePeriodes: boolean
  readonly temps: readonly PeriodeEcrite[]
  readonly rubrique?: Rubrique
  readonly texteDeRubrique: string
  /** Modalities of an indicator that the other axis or the title names. */
  readonly modalites: readonly string[]
  readonly exclu?: MotifDExclusion
}
