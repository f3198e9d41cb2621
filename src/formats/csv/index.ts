export {ecrireCsv} from './ecrire-csv.js'
export {ouvrirCsvEnFlux} from './flux/index.js'
export {lireCsv} from './lire-csv.js'
