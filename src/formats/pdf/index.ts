export {rendrePdf} from './rendu.js'
