export {tableDeFeuille} from './table-de-feuille.js'
