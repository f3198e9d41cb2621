export {blocsDuChapitre, composerChapitre} from './composer-chapitre.js'
export {type Constat, constat, direLieu, estUnTrou, schemaConstat} from './constat.js'
export {clesDuContexte, comblerContexte, composerContexte, type FaitsDeContexte} from './contexte.js'
export {
  appelerPhotos,
  type ChapitreDepuisWord,
  type ChapitreImporte,
  type ChapitrePresent,
  type DemandeDImport,
  preparerImport,
  schemaChapitreImporte,
} from './depuis-word.js'
export {
  cleDuFichier,
  type Entete,
  ecrireEntete,
  STATUTS,
  STATUTS_EN_MOTS,
  type Statut,
  schemaEntete,
} from './entete.js'
export {FILTRES} from './filtres.js'
export {
  type EcritureDePerspectives,
  noterPerspectives,
  type PerspectivesDeChapitre,
} from './perspectives.js'
export {
  type ChapitreAPoser,
  type Plan,
  type Preparation,
  planInconnu,
  preparerChapitres,
  rendreComptePreparation,
  schemaPlan,
  schemaPreparation,
} from './plan.js'
export type {ChapitreCompose, ChapitreLu} from './types.js'
