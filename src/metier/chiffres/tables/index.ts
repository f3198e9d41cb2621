export {composerClasseurDeChiffres, type FaitsDuClasseur} from './composer-classeur.js'
export {CACHEE, cellule, mesurer, mesurerChamp, mesurerEvolution} from './mesure.js'
export {composerTableDeChiffres} from './table-de-chiffres.js'
