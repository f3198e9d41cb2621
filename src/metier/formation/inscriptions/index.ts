export {changerEtat, ETATS_ECRITS, estTerminal, occupeUnePlace} from '../machine-d-etats.js'
export {exporterInscriptions, formulaireDInscription} from './exporter-inscriptions.js'
export {
  annulerInscription,
  type FaitsDesGestes,
  lireNomEtPrenom,
  remplacerParticipant,
  repondreALaProposition,
  trouverInscription,
} from './gestes.js'
export {type ContexteDInscription, cleDe, lireInscriptions} from './lire-inscriptions.js'
export {
  decrireInscription,
  type InscriptionDecrite,
  type ListeDInscriptions,
  listerInscriptions,
  type NomsDuPlan,
  parActionEtNom,
  schemaInscription,
  schemaListeDInscriptions,
} from './lister-inscriptions.js'
export {
  delaiDeReponse,
  estOuverte,
  nomComplet,
  nommerSession,
  placeAuMemeMoment,
  placesPrises,
  seChevauchent,
  sessionsAcceptees,
} from './places.js'
