export {type Commande, python} from './chronometrer.js'
export {type Concurrent, comparer, derniereLigne, type Objectif, type Resultat} from './comparer.js'
export {pythonAvec, rAvec, repond} from './programmes.js'
export {enTableau, mediane} from './tableau.js'
