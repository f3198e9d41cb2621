export {
  type BilanDesConventions,
  bilanDesConventions,
  composerBlocsDesConventions,
  schemaBilanDesConventions,
} from './bilan-des-conventions.js'
export {composerIndex, composerRegistre} from './classeurs.js'
export {
  controlerRegistre,
  type DefautDeRegistre,
  type EtatDePiece,
  type Registre,
  schemaRegistre,
} from './controler-registre.js'
export {type EnveloppeSuivie, exigerEnveloppe, suivreEnveloppe} from './enveloppe.js'
export {
  cleDeConvention,
  type Etablissement,
  estInchangee,
  estRemplacable,
  etablirConvention,
  validerConvention,
  versionDe,
} from './etablir-convention.js'
export {compterEtat, direEtat, estAuRegistre, estModifiable, estSignee, passerA, SUITES} from './etats.js'
export {
  type ChoixDeConventions,
  type ConventionListee,
  choisirConventions,
  decrireSuivi,
  type ListeDesConventions,
  listerConventions,
  schemaConventionListee,
  schemaListeDesConventions,
} from './lister-conventions.js'
export {nommerPieces} from './noms-de-pieces.js'
export {ecrireNumero, FORME_DE_NUMERO, prochainsRangs, refuserForme} from './numeros.js'
export {composerParapheur} from './parapheur.js'
export {attendues, type EcheanceSuivie, echeancesDe, signatairesDe, verseDe} from './suivi.js'
export {
  type Convention,
  ETATS,
  type EtatDeConvention,
  nommerConvention,
  type Piece,
  schemaConvention,
  schemaPiece,
} from './types.js'
