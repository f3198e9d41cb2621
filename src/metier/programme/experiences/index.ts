export {
  type ChoixDExperiences,
  type ListeDExperiences,
  listerExperiences,
  schemaListeDExperiences,
} from './chercher-experiences.js'
export {exporterExperiences, importerExperiences, trouverSemblables} from './importer-experiences.js'
export {
  type Experience,
  type ExperienceSansNumero,
  ecrirePartenaires,
  ecritureDExperience,
  lirePartenaires,
  schemaExperience,
} from './types.js'
