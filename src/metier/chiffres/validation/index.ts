export {composerEnvoi, type Destinataire, type EnvoiDeFeuille} from './composer-envoi.js'
export {composerFeuille, type EmetteurDeFeuille} from './composer-feuille.js'
export {jugerEtats} from './juger-etats.js'
export {noterReponse, type ReponseSaisie} from './noter-reponse.js'
export {
  type EtatDeValidation,
  type Revision,
  type StructureValidee,
  schemaValidations,
  type Validations,
} from './schema.js'
export {cleDeValidation, type FaitsDeValidation, REPONSES, type Reponse, type Validation} from './types.js'
