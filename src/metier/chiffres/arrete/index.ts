export {arreterChiffres, type NouvelArrete} from './arreter-chiffres.js'
export {comparerAAujourdhui, type FaitsDeComparaison, type ImportDepuis} from './comparer-a-aujourd-hui.js'
export {comparerDeuxArretes} from './comparer-deux-arretes.js'
export {decomposer} from './decomposer.js'
export {arreteInconnu} from './erreurs.js'
export {GRANDEURS} from './lignes-de-chiffres.js'
export {memesChiffres} from './reconnaitre-arrete.js'
export {type ArreteRestitue, clesDesDetails, restituerArrete} from './restituer-arrete.js'
export {
  type Arrete,
  type ArreteFait,
  type Arretes,
  schemaArrete,
  schemaArreteFait,
  schemaArretes,
} from './schema.js'
export {
  type Cause,
  type ComparaisonDArrete,
  type ImportEnCause,
  type MouvementDeChiffre,
  schemaComparaisonDArrete,
  schemaMouvementDeChiffre,
} from './schema-comparaison.js'
export {
  cleDeDetail,
  type DemandeDArrete,
  type DetailArrete,
  type FaitsDArrete,
  type Fond,
  type ImportEnVigueur,
} from './types.js'
