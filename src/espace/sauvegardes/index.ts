export {aDuContenu, PREFIXE_DE_RESTAURATION} from './echange.js'
export {type ArchiveLue, lireArchive} from './lire-archive.js'
export {
  DOSSIER_SAUVEGARDES,
  listerSauvegardes,
  SAUVEGARDES_GARDEES,
  type SauvegardeListee,
} from './lister.js'
export {sha256} from './manifeste.js'
export {
  acheverRestauration,
  type EspaceRestaure,
  effacerRestaurationsCoupees,
  restaurerEspace,
} from './restaurer.js'
export {
  type DemandeDeSauvegarde,
  type RaisonDeSauvegarde,
  type Sauvegarde,
  sauvegarderAvant,
  sauvegarderEspace,
  sauvegarderSansVerrou,
} from './sauvegarder.js'
