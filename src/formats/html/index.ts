export {rendreHtml} from './rendre-html.js'
