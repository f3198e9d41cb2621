export {
  type DecisionNotee,
  faireDecision,
  type ListeDesDecisions,
  listerDecisions,
  noterDecision,
  schemaDecisionNotee,
  schemaListeDesDecisions,
} from './decisions.js'
export {exporterInstances} from './exporter-instances.js'
export {
  cleDeReunion,
  type EcritureDInstance,
  ecritureDeDecision,
  ecritureDeReunion,
  type FaitsDesInstances,
  importerInstances,
} from './importer-instances.js'
export {estLInstance} from './lire-instances.js'
export {
  type FicheDInstance,
  type ListeDesInstances,
  listerInstances,
  montrerInstance,
  schemaFicheDInstance,
  schemaListeDesInstances,
  toutesLesInstances,
  trouverInstance,
  trouverReunion,
} from './lister-instances.js'
export {designer, enFonctionLe, type Membre, membresDe, presenterMembre, trouverMembre} from './membres.js'
export {constaterQuorum, type PresenceConstatee, schemaPresenceConstatee} from './quorum.js'
export {
  type Decision,
  type Instance,
  type Mandat,
  type Presence,
  type Quorum,
  type Reunion,
  schemaReunion,
} from './schema.js'
