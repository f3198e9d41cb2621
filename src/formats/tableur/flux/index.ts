export {estNonReconnu} from '../../flux/index.js'
export {BORNES_DE_FLUX, type BornesDeFlux} from './bornes-de-flux.js'
export {type ClasseurEnFlux, ouvrirEnFlux} from './ouvrir-en-flux.js'
