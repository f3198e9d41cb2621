export {nommerGrandeur, RAPPORTS_AU_TERRITOIRE} from './grandeurs.js'
export {
  type BilanDuContexte,
  type EcritureDeContexte,
  type ImportDuContexte,
  importerContexte,
  schemaBilanDuContexte,
} from './importer-contexte.js'
export {type ListeDuContexte, listerContexte, schemaListeDuContexte} from './lister-contexte.js'
export {cleDeContexte, type DonneeDeContexte} from './modele-contexte.js'
export {rapporterAuTerritoire, schemaTauxDeContexte, type TauxDeContexte} from './rapporter-au-territoire.js'
