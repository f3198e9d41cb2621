export {composerCatalogue, composerFiche, listerFiches} from './composer-catalogue.js'
export {decrireFiche, type FaitsDuCatalogue, type FicheDAction, schemaFicheDAction} from './decrire-fiche.js'
