export type {ImageDeModele} from './images.js'
export {lireModeleDeWord, type ModeleDeWord} from './lire-modele.js'
export {type BaliseVide, type DocumentRempli, remplirModeleDeWord} from './remplir-modele.js'
export type {BaliseDeWord, FauteDeWord} from './reperer-balises.js'
