export {type ContexteDeSaisie, comprendreFait, type FaitCompris} from './comprendre-fait.js'
export {ecrireCompteur, ecrireCompteurs, lireCompteurs} from './compteurs.js'
export {chercherDoublons} from './doublons.js'
export {ecrireDuree} from './duree.js'
export {direJours} from './jours-ecrits.js'
export {type LigneLue, lireLigne} from './lire-ligne.js'
export {
  completerNomenclature,
  type Dispositif,
  type Nomenclature,
  schemaNomenclature,
  trouverDispositif,
  trouverType,
} from './nomenclature.js'
export {ecrireParticipants} from './participants.js'
export type {DouteDeFait, FauteDeFait, SaisieDeFait} from './saisie.js'
export {saisieDuFait} from './saisie-du-fait.js'
export {
  type ChampDeFait,
  type Compteur,
  type Denombrement,
  type Fait,
  type FaitSansNumero,
  type Participation,
  participantsDe,
} from './types.js'
export {accorderUnite, auSingulier, estUnEtat} from './unites.js'
