export {faireLePoint} from './faire-le-point.js'
export {composerModeleDAnnuaire} from './modele-annuaire.js'
export {
  type CodeDePas,
  etablirLesPas,
  PAS,
  type Pas,
  type SuiviDesPas,
} from './premiers-pas.js'
export {type Etape, type Point, schemaEtape, schemaPoint} from './schema.js'
export type {FaitsAccueil, FichierDate, ImportConnu} from './types.js'
