export type {SourcesDuSuivi} from './mesurer.js'
export {ABSENT, ecrireMontant, ecrireTaux, ecrireValeur, MOTS_D_ACTION, MOTS_D_INDICATEUR} from './mots.js'
export {noterRealise, type RealiseNote, type RealiseSaisi, schemaRealiseNote} from './realiser.js'
export {
  type ActionSuivie,
  type AxeSuivi,
  type BudgetSuivi,
  type ComptesDuSuivi,
  type EtatDAction,
  type EtatDIndicateur,
  type IndicateurSuivi,
  type Matrice,
  type Realise,
  type Suivi,
  schemaActionSuivie,
  schemaRealise,
  schemaSuivi,
} from './schema.js'
export {type DemandeDeSuivi, type FaitsDuSuivi, suivreProgramme} from './suivre.js'
