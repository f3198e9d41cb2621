export {
  type BilanContacts,
  type ImportContacts,
  importerContacts,
  nommerContact,
  schemaBilanContacts,
} from './importer-contacts.js'
export {
  exporterContacts,
  type ListeDeContacts,
  listerContacts,
  schemaListeDeContacts,
} from './lister-contacts.js'
export type {Contact} from './modele-contacts.js'
