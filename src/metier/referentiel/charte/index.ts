export {
  comparerReferentiels,
  type Evolution,
  estInchange,
  schemaEvolution,
} from './comparer-referentiels.js'
export {composerCharte, type FaitsCharte} from './composer-charte.js'
export {composerCharteEnClasseur, feuilleDesIndicateurs} from './composer-charte-classeur.js'
export {grouperParFamille} from './familles.js'
export {
  type ListeDesReferentiels,
  listerLesReferentiels,
  type ReferentielLu,
  schemaListeDesReferentiels,
  versionPrecedente,
} from './lister-referentiels.js'
export {natureEnMots} from './nature-en-mots.js'
