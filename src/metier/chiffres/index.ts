export {calculerChiffres} from './calculer-chiffres.js'
export {grouperMentions, type MentionGroupee} from './grouper-mentions.js'
export {NON_REPARTI} from './parts.js'
export {
  type ChiffrePresente,
  type PartPresentee,
  presenterChiffre,
  presenterChiffres,
} from './presenter-chiffres.js'
export {
  type Chiffre,
  type Chiffres,
  type Comparaison,
  type Part,
  schemaChiffre,
  schemaChiffres,
  schemaComparaison,
  schemaPart,
} from './schema.js'
export type {DemandeDeChiffres, FaitsChiffres, Perimetre} from './types.js'
