export {
  type BilanFichier,
  type BilanImport,
  bilanRefuse,
  schemaBilanFichier,
  schemaBilanImport,
} from './bilan.js'
export {cleDeValeur, type ImportActivite, importerActivite, type ValeursConnues} from './importer-activite.js'
export {type ImportObjectifs, importerObjectifs} from './importer-objectifs.js'
export {type Appellations, type ContexteDeLecture, preparerLecture} from './lire-fichier.js'
export {ETATS, type EtatDeValeur, type Modalites, type Objectif, REGION, type Valeur} from './types.js'
