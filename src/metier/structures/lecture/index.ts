export {lireCorrespondance} from './correspondance.js'
export {CLES, CLES_LARGES, FAMILLES_PAR_ANNEE, NOMMER} from './familles.js'
export {type LectureAnnuaire, lireAnnuaire} from './lire-annuaire.js'
export {type LectureDesFamilles, lireFamilles} from './lire-familles.js'
export {cleDeMoyen, type MoyenVide} from './lire-moyens.js'
export type {StructureDite} from './lire-structure.js'
export {CHAMPS_SEULEMENT_LUS, type ChampAnnuaire, MODELE_ANNUAIRE} from './modele-annuaire.js'
export {
  FINANCEURS,
  MODELE_FINANCEMENTS,
  MODELE_LIEUX,
  MODELE_PARC,
  MODELE_PERSONNEL,
  NATURES_DE_LIEU,
  NOMS_DES_FAMILLES,
  STATUTS,
} from './modeles-des-feuilles.js'
