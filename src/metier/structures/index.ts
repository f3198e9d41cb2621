export {codesDesDepartements, nomDuDepartement} from './departements.js'
export {
  type BilanAnnuaire,
  type ImportAnnuaire,
  importerAnnuaire,
  schemaBilanAnnuaire,
} from './importer-annuaire.js'
export {type ListeDesStructures, listerStructures, schemaListeDesStructures} from './lister-structures.js'
export {
  type Annuaire,
  construireAnnuaire,
  type Reconnaissance,
  reconnaitreStructure,
} from './reconnaitre-structure.js'
export {
  type CodeMoyen,
  type CodeStructure,
  MOYENS,
  type Moyen,
  type Provenance,
  type Structure,
  type TypeDeStructure,
} from './types.js'
