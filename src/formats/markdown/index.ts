export {ecrireMarkdown} from './ecrire-markdown.js'
export {lireMarkdown} from './lire-markdown.js'
export {remplirMarkdown} from './remplir-markdown.js'
export {separerEntete, type TexteSepare} from './separer-entete.js'
