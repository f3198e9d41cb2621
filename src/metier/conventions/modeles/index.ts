export {type BaliseDeDocument, balisesDeWord, IMAGES_DE_MODELE} from './balises-de-word.js'
export {type CleConnue, clesConnues} from './cles.js'
export {contratDe} from './contrat.js'
export {
  type ChampDeModele,
  type Donnees,
  type EnteteDeModele,
  type Modele,
  type RangeeDeDonnees,
  schemaModele,
  type TypeDeChamp,
  type ValeurDeChamp,
  type VueDeTableau,
} from './schema.js'
export {
  type BaliseLue,
  type FauteDeModele,
  type ModeleVerifie,
  schemaModeleVerifie,
  verifierModele,
} from './verifier-modele.js'
