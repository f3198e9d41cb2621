export {rendrePdf, rendreRecueilPdf} from './rendu.js'
