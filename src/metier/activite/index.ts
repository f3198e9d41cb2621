export {ETATS, type EtatDeValeur, type Modalites, type Objectif, REGION, type Valeur} from './types.js'
