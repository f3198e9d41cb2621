export {estUnDetail} from './detail.js'
export {
  type Entourage,
  lireMotifDuTitre,
  lirePeriodeDuTitre,
  lireRubriqueDuTitre,
} from './entourage.js'
export {lireIntitule, parleDeDonnees, type Sens} from './lire-intitule.js'
export {nommerStructure, type Total} from './nommer-structure.js'
export {lireStructureDuTitre, type StructureDuTitre} from './structure-du-titre.js'
export type {Intitule, MotifDExclusion, StructureDouteuse, Vocabulaire} from './vocabulaire.js'
