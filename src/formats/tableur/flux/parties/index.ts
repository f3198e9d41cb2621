export {type FeuilleDuClasseur, lireParties, type Parties} from './lire-parties.js'
export {STYLE} from './styles-de-date.js'
export {decoderResultat, decoderTexteXml, texteDeChaine} from './texte-xml.js'
export {verifierXml} from './verifier-xml.js'
