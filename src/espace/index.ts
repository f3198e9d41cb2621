export {FICHIER_BASE} from './base.js'
export {type Chapitres, DOSSIER_RAPPORT, dossierDesChapitres} from './chapitres.js'
export {type ConfigEspace, contrasteSurBlanc, FICHIER_CONFIG, lireConfig, schemaConfig} from './config.js'
export {creerEspace} from './creer-espace.js'
export type {Espace} from './espace.js'
export * from './examen/index.js'
export type {EcritureANoter, EcritureDeRegistre, GenreDeRegistre, NomDeRegistre} from './familles.js'
export type {NouvelEspace} from './modele-config.js'
export type {ModeleDeWordTrouve, ModeleTrouve} from './modeles.js'
export {lireNomenclature} from './nomenclatures.js'
export {aucunEspace, exigerEspace, ouvrirEspace, trouverEspace} from './ouvrir-espace.js'
export type {Registres} from './registres.js'
export {
  type ArchiveLue,
  acheverRestauration,
  aDuContenu,
  DOSSIER_SAUVEGARDES,
  type EspaceRestaure,
  effacerRestaurationsCoupees,
  lireArchive,
  listerSauvegardes,
  type RaisonDeSauvegarde,
  restaurerEspace,
  SAUVEGARDES_GARDEES,
  type Sauvegarde,
  type SauvegardeListee,
  sauvegarderAvant,
  sauvegarderEspace,
} from './sauvegardes/index.js'
export type {Rangement} from './sorties.js'
export {DOSSIER_SORTIES} from './sorties.js'
export {empreinteDuFichier} from './sources.js'
export {DOSSIER_TRACES, ecrireTrace, JOURS_DE_TRACES, listerTraces, purgerTraces} from './traces.js'
export type {
  Appellations,
  Changements,
  FichierRecu,
  FichierSansOriginal,
  FichierSurDisque,
  ImportEnregistre,
  ReferentielDisponible,
} from './types.js'
export {etatDuVerrou, FICHIER_VERROU, type Tenant} from './verrou.js'
