export {
  cleDeDeclaration,
  type Declaration,
  declarationDe,
  enregistrerConvention,
  nommerDeclaration,
} from './declaration.js'
export {lireDeclarations} from './feuille-des-conventions.js'
