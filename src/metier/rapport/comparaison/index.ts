export {
  type Changement,
  type ComparaisonDeRapports,
  comparerUnites,
  comparerVersions,
  schemaChangement,
  schemaComparaisonDeRapports,
} from './comparer-versions.js'
export {type Corrections, listerCorrections, schemaCorrections} from './corrections.js'
export {normaliser} from './differences.js'
export {
  type ChapitreDeTexte,
  type Origine,
  releverTexte,
  schemaTexteDeRapport,
  type TexteDeRapport,
  type Unite,
  unitesDe,
} from './texte.js'
