export type {Comptage} from './conclure.js'
export {
  compterGrilles,
  type DemandeDeComptage,
  estUneListeDePersonnes,
  importerComptage,
  ouvrirComptage,
} from './importer-comptage.js'
