export {
  type BilanDuTemps,
  bilanDuTemps,
  type ChoixDeTemps,
  demanderBilan,
  joursDeLaRubrique,
  schemaBilanDuTemps,
} from './bilan-du-temps.js'
export {
  composerBilanDuTemps,
  composerBilanEnClasseur,
  composerTemps,
  type FaitsDuBilan,
} from './composer-temps.js'
export {exporterTemps, importerTemps} from './importer-temps.js'
export {composerSemaine, ecrireJours, type SaisieDeTemps} from './saisir-temps.js'
export {lundiDe, lundiDeSemaine, semaineDe} from './semaines.js'
export {
  cleDeSemaine,
  completerRubriques,
  type EcritureDeTemps,
  ecritureDeTemps,
  joursDe,
  nommerSemaine,
  type Rubrique,
  type RubriquesDuTemps,
  type SemaineDeTemps,
  schemaRubriques,
  trouverRubrique,
} from './types.js'
