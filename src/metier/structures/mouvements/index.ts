export {type Ajout, ajouterMouvements, retirerMouvement} from './ajouter-mouvements.js'
export type {ChampDeMouvement, Faute} from './faute.js'
export {
  type BilanDesMouvements,
  importerMouvements,
  schemaBilanDesMouvements,
} from './importer-mouvements.js'
export {lirePart} from './lire-classeur-mouvements.js'
export {
  decrireMouvements,
  type ListeDesMouvements,
  listerMouvements,
  type MouvementDecrit,
  schemaListeDesMouvements,
  schemaMouvement,
} from './lister-mouvements.js'
export {mouvementsManquants} from './mouvements-manquants.js'
export {type Composition, composerMouvement, type MouvementSaisi} from './saisir-mouvement.js'
export {verifierMouvements} from './verifier-mouvements.js'
