export {ecrireEml, type Message} from './ecrire-eml.js'
