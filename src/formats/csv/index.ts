export {ecrireCsv} from './ecrire-csv.js'
export {lireCsv} from './lire-csv.js'
