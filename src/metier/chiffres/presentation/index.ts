export {grouperMentions, type MentionGroupee} from './grouper-mentions.js'
export {
  type ChiffrePresente,
  ecrireValeur,
  type PartPresentee,
  presenterChiffre,
  presenterChiffres,
  SECRET,
} from './presenter-chiffres.js'
