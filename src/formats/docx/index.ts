export {rendreDocx} from './rendre-docx.js'
