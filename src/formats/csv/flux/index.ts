export {ouvrirCsvEnFlux} from './ouvrir-csv-en-flux.js'
