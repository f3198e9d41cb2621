export {type EvenementDAgenda, ecrireIcs} from './ecrire-ics.js'
