export {lireFondDeCarte} from './lire-fond-de-carte.js'
