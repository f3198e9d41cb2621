export {ecrireJours, exporterPlan, feuilleDesOrganismes} from './exporter-actions.js'
export {type ActionsLues, enCentimes, lireActions} from './lire-actions.js'
export {
  type ActionMontree,
  type FaitsDuPlan,
  type ListeDActions,
  listerActions,
  montrerAction,
  schemaActionMontree,
  schemaListeDActions,
} from './lister-actions.js'
export {
  exporterOrganismes,
  type ListeDOrganismes,
  listerOrganismes,
  schemaListeDOrganismes,
} from './lister-organismes.js'
export {codeDOrganisme, lireOrganismes} from './organismes.js'
export {lirePlansAnterieurs} from './plans-anterieurs.js'
