export {classeurDuFinancement, composerDemande} from './composer-demande.js'
export {cleDEtape, lireFinancement, saisirEtape} from './etapes.js'
export {
  type SuiviDAction,
  type SuiviDeFinancement,
  schemaSuiviDeFinancement,
  suivreFinancement,
} from './suivre-financement.js'
