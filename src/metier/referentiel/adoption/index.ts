export {etendreReferentiel, extensionEnBoucle, socleIntrouvable} from './etendre-referentiel.js'
export {type Definitions, preparerAdoption, schemaDefinitions} from './preparer-adoption.js'
export {type Extension, schemaExtension} from './schema-extension.js'
