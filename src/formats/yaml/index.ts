export {completerYaml} from './completer-yaml.js'
export {type CheminYaml, lireYaml, type YamlLu} from './lire-yaml.js'
export {remplacerValeurYaml} from './remplacer-valeur.js'
export {type EcartYaml, validerYaml} from './valider-yaml.js'
