export {
  type ConventionRedigee,
  composerConvention,
  type MiseEnForme,
  objetDe,
} from './composer-convention.js'
export {contexteDe, type FaitsDeConvention} from './contexte.js'
export {controlerRedaction, controlerRemplissage} from './controler-redaction.js'
export {composerVue} from './vue-de-tableau.js'
