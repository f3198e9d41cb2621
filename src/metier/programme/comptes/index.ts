export {choisirFaits, type SelectionDeFaits} from './choisir-faits.js'
export {composerFaits, direFaits} from './composer-faits.js'
export {type CompteDeFaits, compterFaits, schemaCompteDeFaits, valeurDuCompteur} from './compter-faits.js'
export {decrireFait, type FaitDecrit, schemaFait} from './decrire-fait.js'
export {ecrireCompte, ecrireCompteursTotaux} from './ecrire-comptes.js'
export {
  AXES_DU_JOURNAL,
  type AxeDuJournal,
  type GroupeDeFaits,
  grouperFaits,
  type NomsDesGroupes,
} from './grouper-faits.js'
export {
  chiffresDuDispositif,
  type FaitsDuJournal,
  type ListeDuJournal,
  listerJournal,
  schemaListeDuJournal,
} from './lister-journal.js'
export {type DispositifSuivi, schemaDispositif, suivreDispositif} from './suivre-dispositif.js'
