export {type CheminYaml, lireYaml, type YamlLu} from './lire-yaml.js'
export {type EcartYaml, validerYaml} from './valider-yaml.js'
