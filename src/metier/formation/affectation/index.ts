export {affecterDemandes, type DecisionDAffectation} from './affecter-demandes.js'
export type {FaitsDAffectation} from './classer-demandes.js'
export {expirerPropositions} from './expirer.js'
export {type Attente, expliquerAttentes, schemaAttente} from './expliquer-attentes.js'
export {type PropositionsDePlaces, proposerPlaces} from './proposer-places.js'
export {
  PRIORITES,
  PRIORITES_ECRITES,
  type Priorite,
  REGLES_PAR_DEFAUT,
  type ReglesDAffectation,
} from './regles.js'
