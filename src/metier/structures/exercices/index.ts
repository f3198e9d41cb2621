export {
  cloreExercice,
  ETATS_D_EXERCICE,
  type ExerciceDecrit,
  type Geste,
  type ListeDesExercices,
  listerExercices,
  ouvrirExercice,
  rouvrirExercice,
  schemaExercice,
  schemaListeDesExercices,
} from './exercices.js'
export type {FaitsDesExercices, GesteDExercice, LigneDExercice, ReceptionDeLAnnee} from './types.js'
