export {annoterClasseur} from './annoter-classeur.js'
export {BORNES, type Bornes} from './bornes.js'
export {ecrireClasseur} from './ecrire-classeur.js'
export {lireClasseur} from './lire-classeur.js'
