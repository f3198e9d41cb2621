export {annulerImport} from './annuler-import.js'
export {exigerEnVigueur, trouverImport} from './erreurs.js'
export {detaillerImport, listerImports} from './lister-imports.js'
export {
  type Annulation,
  type ContenuEcrit,
  type DetailDImport,
  type Historique,
  type ImportListe,
  type SortDeValeur,
  type StructureTouchee,
  schemaAnnulation,
  schemaHistorique,
} from './schema.js'
export type {Contenu, Ecriture, Forcage, LigneDeRegistre, Origine} from './types.js'
