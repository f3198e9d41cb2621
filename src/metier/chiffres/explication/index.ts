export {type DemandeDExplication, expliquerChiffre} from './expliquer-chiffre.js'
export {listerChiffres} from './lister-chiffres.js'
export {
  type CelluleLue,
  type Explication,
  type ListeDeChiffres,
  schemaExplication,
  schemaListeDeChiffres,
} from './schema.js'
