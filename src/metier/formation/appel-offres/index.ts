export {classerOffres, type FaitsDeLAppel} from './classer.js'
export {composerAnalyse} from './composer-analyse.js'
export {composerCahierDesCharges, composerReglement} from './composer-consultation.js'
export {composerLettres, type Lettre} from './composer-lettres.js'
export {trouverAppel, trouverLot} from './erreurs.js'
export {type GrillePreparee, preparerGrilles} from './grilles.js'
export {cleDeNotes, lireGrilles} from './lire-grilles.js'
export {listerAppels, montrerAppel} from './lister-appels.js'
export {constaterEcart, exporterOffres, jugerOffre, lireOffres, organismeNeuf} from './offres.js'
export {estVerrouille, ouvrirAppel, type SaisieDAppel} from './ouvrir.js'
export {type ChoixPrepare, retenirOffre, type SaisieDeChoix} from './retenir.js'
export {
  type AppelMontre,
  type Classement,
  type ListeDAppels,
  type LotClasse,
  type OffreClassee,
  schemaAppelMontre,
  schemaClassement,
  schemaListeDAppels,
} from './schema.js'
