export {calculerChiffres, NON_REPARTI} from './calcul/index.js'
export {chiffreInconnu, finHorsDeLExercice, formatDesChiffresInconnu} from './erreurs.js'
export {
  type CelluleLue,
  type DemandeDExplication,
  type Explication,
  expliquerChiffre,
  type ListeDeChiffres,
  listerChiffres,
  schemaExplication,
  schemaListeDeChiffres,
} from './explication/index.js'
export {
  type ChiffrePresente,
  grouperMentions,
  type MentionGroupee,
  type PartPresentee,
  presenterChiffre,
  presenterChiffres,
} from './presentation/index.js'
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
export {composerClasseurDeChiffres, composerTableDeChiffres, type FaitsDuClasseur} from './tables/index.js'
export {
  type DemandeDeChiffres,
  type FaitsChiffres,
  OPTIONS_PAR_DEFAUT,
  type OptionsDeChiffres,
  type Perimetre,
} from './types.js'
