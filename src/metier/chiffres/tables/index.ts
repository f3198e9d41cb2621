export {composerClasseurDeChiffres, type FaitsDuClasseur} from './composer-classeur.js'
export {composerTableDeChiffres} from './table-de-chiffres.js'
