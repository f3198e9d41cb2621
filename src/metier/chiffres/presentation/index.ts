export {grouperMentions, type MentionGroupee} from './grouper-mentions.js'
export {
  type ChiffrePresente,
  type PartPresentee,
  presenterChiffre,
  presenterChiffres,
} from './presenter-chiffres.js'
