export {ecrirePeriodes} from './ecrire-periodes.js'
export {mesurerCompletude} from './mesurer-completude.js'
export {adressesDe, type ContexteDeRelance, composerRelance, type Relance} from './relancer.js'
export {
  type Completude,
  type Manquant,
  type Reception,
  type StructureSuivie,
  schemaCompletude,
  schemaManquant,
} from './schema.js'
export type {DemandeDeCompletude, FaitsDeCompletude, Rythme} from './types.js'
