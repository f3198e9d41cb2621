export {
  jourDe,
  lendemain,
  lireCodePostal,
  lireCourriel,
  lireSiret,
  lireTelephone,
  nombreDe,
  type Saisie,
} from './champs-saisis.js'
export {champsModifies, comparerLignes} from './comparer-lignes.js'
export {
  type BilanDeLignes,
  type ImportDeLignes,
  importerLignes,
  type LignesLues,
  lireLignes,
  schemaBilanDeLignes,
} from './importer-lignes.js'
export {ecrireFeuille, ecrireListe, type ModeleDeFeuille, type Rangee} from './modele-de-feuille.js'
export {lireRang, type RangLu} from './rang-lu.js'
export {
  anneeDuTitre,
  type ColonneLibre,
  type Correspondance,
  celluleDe,
  type Lieu,
  lieuDe,
  lignesDe,
  listeDe,
  type Tableau,
  texteDe,
  trouverTableau,
} from './tableau-lu.js'
