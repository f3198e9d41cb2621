export {composerSuiviEnClasseur} from './composer-classeur.js'
export {composerDossier, type FaitsDuDossier} from './composer-dossier.js'
export {composerDecisions, composerInstances} from './composer-instances.js'
export {composerMoyens} from './composer-moyens.js'
export {
  composerCompteRenduFinancier,
  composerMatrice,
  composerSuivi,
  direAvancement,
} from './composer-suivi.js'
