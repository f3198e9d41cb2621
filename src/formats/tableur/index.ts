export {annoterClasseur} from './annoter-classeur.js'
export {BORNES, type Bornes} from './bornes.js'
export {ecrireClasseur} from './ecrire-classeur.js'
export {
  BORNES_DE_FLUX,
  type BornesDeFlux,
  type ClasseurEnFlux,
  estNonReconnu,
  ouvrirEnFlux,
} from './flux/index.js'
export {lireClasseur} from './lire-classeur.js'
