export {composerSyntheseDEvaluations, direReponses, ecrireMoyenne} from './composer-synthese.js'
export {type ContexteDEvaluation, lireEvaluations} from './lire-evaluations.js'
export {masquerNoms} from './masquer-noms.js'
export {
  direJugement,
  direPasse,
  type FaitsDesPlans,
  type Passe,
  resumerPasses,
  schemaPasse,
} from './passe-d-organisme.js'
export {
  type FaitsDEvaluation,
  REPONSES_MINIMALES,
  type SyntheseDEvaluations,
  schemaSyntheseDEvaluations,
  synthetiserEvaluations,
} from './synthetiser.js'
