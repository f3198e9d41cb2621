export {comparerVersions, composerDifferences, type DifferenceDeTexte} from './comparer-versions.js'
export {
  type ConstatDeConvention,
  type ControleDesConventions,
  ETATS_DU_TEXTE,
  schemaControle,
} from './constats.js'
export {controlerConvention} from './controler-convention.js'
export {type LigneDeTexte, lignesDeProse} from './lignes-de-prose.js'
