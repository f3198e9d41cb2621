export {type BilanAnnuaire, type BilanDeFeuille, schemaBilanAnnuaire} from './bilan.js'
export {exporterAnnuaire} from './exporter-annuaire.js'
export {
  type AnnuaireConnu,
  type DemandeDImportAnnuaire,
  type ImportAnnuaire,
  importerAnnuaire,
} from './importer-annuaire.js'
export {type ListeDesStructures, listerStructures, schemaListeDesStructures} from './lister-structures.js'
export {
  type FicheDeStructure,
  montrerStructure,
  schemaFicheDeStructure,
  trouverStructure,
} from './montrer-structure.js'
