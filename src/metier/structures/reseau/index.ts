export {type Attendue, attendues, jugerDesAttendues} from './attendues.js'
export {type Filiation, type Intervalle, type Parent, predecesseurs, successeurs} from './filiation.js'
export {
  avecUn,
  cleDeMouvement,
  continueSousLeMemeCode,
  leMeme,
  ordonnerMouvements,
  REGLES_DES_GENRES,
  sourcesFermees,
} from './genres.js'
export {DERNIER_JOUR, finsDAnnee, justeAvant, PREMIER_JOUR} from './jours.js'
export {
  type ChangementsDeLAnnee,
  ceQuiAChange,
  compter,
  decrireEffectif,
  type Effectif,
  raconterTous,
} from './phrases.js'
export {nomALaDate, nomsConnus, reseauALaDate, reseauDeLAnnee, structuresConnues} from './reseau-a-la-date.js'
export {
  type Cible,
  type FaitsDuReseau,
  GENRES_DE_MOUVEMENT,
  type GenreDeMouvement,
  type IdentiteDeLAnnee,
  type Mouvement,
  type MouvementEnregistre,
  type StructureALaDate,
} from './types.js'
export {dejaVueAvant, identiteLe, peutOuvrir, retracerVies, type Vie} from './vies.js'
