export {
  construireLexique,
  type Lexique,
  nommeUneModalite,
  nommeUnIndicateur,
  type Rubrique,
  reconnaitreRubrique,
} from './reconnaitre-libelle.js'
export {NATURES, schemaReferentiel} from './schema.js'
export type {ChiffreCle, Indicateur, Modalite, Nature, Referentiel, Ventilation} from './types.js'
