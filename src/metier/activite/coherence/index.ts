export {
  comparerLesSources,
  type Ecart,
  type Ecarts,
  type FaitsEcarts,
  schemaEcarts,
} from './comparer-sources.js'
export {confirmerConstats} from './confirmer-constats.js'
export {nommerParts} from './lecteur.js'
export {comparerSources, passeDevant, rangsDesSources} from './retenir-source.js'
export {type Constat, type Lieu, schemaVerification, type Verification} from './schema.js'
export {type Confirmation, exact, type FaitsVerification} from './types.js'
export {type DemandeDeVerification, verifierActivite} from './verifier-activite.js'
