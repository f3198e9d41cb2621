export {ecrireEml, type Message, type PieceJointe} from './ecrire-eml.js'
