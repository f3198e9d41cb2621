export {budgetAuJour} from './budget-au-jour.js'
export {
  type DepenseNotee,
  type DepenseSaisie,
  noterDepense,
  schemaDepenseNotee,
} from './noter-depense.js'
export {type Depense, ETATS_DE_DEPENSE, schemaDepense} from './schema.js'
