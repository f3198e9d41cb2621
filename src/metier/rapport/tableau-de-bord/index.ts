export {composerClasseurDuTableauDeBord} from './composer-classeur.js'
export {composerTableauDeBord} from './composer-tableau-de-bord.js'
export {dessinerObjectifs, tableauDesObjectifs} from './objectifs.js'
export {releverReponses} from './reponses.js'
export {
  type FaitsTableauDeBord,
  FORMATS_DU_TABLEAU_DE_BORD,
  LECTEURS,
  type Lecteur,
  schemaTableauDeBord,
  type TableauDeBord,
} from './types.js'
