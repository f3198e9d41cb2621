export {
  classeurDeLExtrait,
  type Extrait,
  extrairePersonne,
  inscriptionsDe,
  schemaExtrait,
} from './extraire.js'
export {CONSTAT_EFFACE, type Effacement, estAnonyme, personnesAEffacer, preparerEffacement} from './purger.js'
