export {classeurDeSynthese, composerSynthese, direSynthese} from './composer-synthese.js'
export {type DecisionSaisie, deciderTheme} from './decider.js'
export {doutesDuRecensement} from './doutes.js'
export {type FormulaireDeBesoins, preparerFormulairesDeBesoins} from './formulaires.js'
export {lireBesoins} from './lire-besoins.js'
export {type FaitsDesBesoins, listerBesoins} from './lister-besoins.js'
export {type Refus, refusDeLAnnee} from './refus.js'
export {
  type LibelleDeBesoin,
  type Regroupement,
  regrouperBesoins,
  schemaRegroupement,
} from './regrouper.js'
export {exporterThemes, lireReponse, lireThemes, repondre} from './reponses.js'
export {
  type ListeDeBesoins,
  type SyntheseDesBesoins,
  schemaListeDeBesoins,
  schemaSyntheseDesBesoins,
} from './schema.js'
export {synthetiserBesoins} from './synthese.js'
export {cleDeDecision, nommerThemes} from './themes.js'
