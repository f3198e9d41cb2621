export {type DocumentWordLu, lireDocx} from './lire-docx.js'
