export * from './arrete/index.js'
export {calculerChiffres, indicateursDesChiffresCles, NON_REPARTI} from './calcul/index.js'
export {
  type AuditDuSecret,
  type ChiffresPublies,
  calculerPourPublication,
  compteDesPersonnes,
  direSecret,
  masquerPourPublication,
  schemaAuditDuSecret,
} from './confidentialite/index.js'
export {
  type BilanDuContexte,
  type DonneeDeContexte,
  importerContexte,
  type ListeDuContexte,
  listerContexte,
  nommerGrandeur,
  rapporterAuTerritoire,
  schemaBilanDuContexte,
  schemaListeDuContexte,
  schemaTauxDeContexte,
  type TauxDeContexte,
} from './contexte/index.js'
export {
  ajouterDemande,
  type Demande,
  type DemandeAjoutee,
  type EcartDeReponse,
  ecritureDeDemande,
  extraireReponse,
  type ListeDesDemandes,
  listerDemandes,
  type Rejeu,
  type ReponseDonnee,
  type Requete,
  rejouerDemande,
  repondreDemande,
  schemaDemandeAjoutee,
  schemaListeDesDemandes,
  schemaRejeu,
  schemaReponseDonnee,
  trouverDemande,
  type ValeurGardee,
} from './demandes/index.js'
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
export {ecrireCentimes, schemaAvecCentimes} from './montants.js'
export {
  type ChiffrePresente,
  ecrireValeur,
  grouperMentions,
  type MentionGroupee,
  type PartPresentee,
  presenterChiffre,
  presenterChiffres,
  SECRET,
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
export {
  CACHEE,
  cellule,
  composerClasseurDeChiffres,
  composerTableDeChiffres,
  type FaitsDuClasseur,
  mesurer,
  mesurerChamp,
  mesurerEvolution,
} from './tables/index.js'
export {
  type DemandeDeChiffres,
  type FaitsChiffres,
  OPTIONS_PAR_DEFAUT,
  type OptionsDeChiffres,
  type Perimetre,
} from './types.js'
export * from './validation/index.js'
