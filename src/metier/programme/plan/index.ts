export {type Cadre, cadreInconnu, type Perspective, preparerProgramme, schemaCadre} from './cadres.js'
export {exporterProgramme} from './exporter-programme.js'
export {cleDAction, ecritureDAction, type ImportDuProgramme, importerProgramme} from './importer-programme.js'
export {
  actionsDeLAnnee,
  additionner,
  type ListeDuProgramme,
  listerProgramme,
  schemaListeDuProgramme,
  trouverAction,
} from './lister-programme.js'
export {
  type ActionDuProgramme,
  comparerCodes,
  type FinancementDAction,
  type IndicateurDeSuivi,
  nommerAxe,
  type RequeteDuJournal,
  type SourceDIndicateur,
  schemaAction,
  schemaFinancementDAction,
  schemaIndicateurDeSuivi,
} from './schema.js'
