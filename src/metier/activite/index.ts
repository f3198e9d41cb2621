export {
  type BilanFichier,
  type BilanImport,
  bilanPris,
  bilanRefuse,
  schemaBilanFichier,
  schemaBilanImport,
} from './bilan.js'
export * from './coherence/index.js'
export * from './completude/index.js'
export * from './comptage/index.js'
export {signalerLignesMasquees} from './controler-fichier.js'
export type {Doute} from './doutes.js'
export * from './exportation/index.js'
export * from './formulaire/index.js'
export * from './historique/index.js'
export {cleDeValeur, type ImportActivite, importerActivite, type ValeursConnues} from './importer-activite.js'
export {type ImportObjectifs, importerObjectifs} from './importer-objectifs.js'
export {type Appellations, type ContexteDeLecture, preparerLecture} from './lire-fichier.js'
export * from './liste/index.js'
export {ETATS_ECRITS, type Noms, preparerNoms} from './nommer-rubrique.js'
export {
  grilleEnFlux,
  type PersonnesReconnues,
  type PlanDeComptage,
  reconnaitrePersonnes,
} from './personnes/index.js'
export {
  appliquerProfil,
  completerAppellations,
  type Profil,
  type ReponsesDeLecture,
  schemaProfil,
} from './profil.js'
export * from './retour/index.js'
export {ETATS, type EtatDeValeur, type Modalites, type Objectif, REGION, type Valeur} from './types.js'
