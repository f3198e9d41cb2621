export {exporterJournal} from './exporter-journal.js'
export {
  anneeDuFait,
  type EcritureDeFait,
  ecritureDeFait,
  type ImportDuJournal,
  importerJournal,
  nommerFait,
} from './importer-journal.js'
