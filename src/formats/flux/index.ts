export {fichierChange} from './erreurs.js'
export {estNonReconnu, NonReconnu} from './non-reconnu.js'
export {ouvrirSource, type SourceParMorceaux} from './source-par-morceaux.js'
export {DEPART, MULTIPLICATEUR, TextesVus} from './textes-vus.js'
