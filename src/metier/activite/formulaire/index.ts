export {type ContexteDuFormulaire, controlerMarque} from './controler-marque.js'
export {type FormulaireLu, lireFormulaire} from './lire-formulaire.js'
export {estFeuilleDeMarque, lireMarqueFormulaire, type MarqueFormulaire} from './marque.js'
export {
  type Formulaire,
  type FormulairesPrepares,
  preparerFormulaires,
  schemaFormulairesPrepares,
} from './preparer-formulaires.js'
