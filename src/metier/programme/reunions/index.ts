export {
  type Convocation,
  convoquer,
  type ReunionConvoquee,
  type ReunionSaisie,
  schemaConvocation,
} from './convoquer.js'
export {
  composerDocumentDeReunion,
  contexteDeReunion,
  DOCUMENTS_DE_REUNION,
  type DocumentDeReunion,
  type FaitsDeReunion,
  modeleACorriger,
} from './documents.js'
export {type ImportDePresences, importerPresences} from './importer-presences.js'
export {composerMessage, type MessageDeConvocation} from './message.js'
export {composerClasseurDesPresences} from './modele-presences.js'
export {
  noterPresences,
  type PresencesNotees,
  type PresencesSaisies,
  schemaPresencesNotees,
} from './presences.js'
