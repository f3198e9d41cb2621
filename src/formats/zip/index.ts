export {daterZip} from './dater-zip.js'
export {ecrireZip} from './ecrire-zip.js'
export {lireZip, ZipRefuse} from './lire-zip.js'
