export * from './adoption/index.js'
export * from './charte/index.js'
export {NATURES} from './codes.js'
export {indicateursProches} from './indicateurs-proches.js'
export {construireLexique, IGNORER, type Lexique, type Rubrique} from './lexique.js'
export {
  nommeUnEnsemble,
  nommeUneModalite,
  nommeUnIndicateur,
  preciserRubrique,
  reconnaitreRubrique,
  trouverRubriqueDansUnTitre,
} from './reconnaitre-libelle.js'
export {schemaReferentiel} from './schema.js'
export {SORTES_DE_COMPTAGE, type SorteDeComptage} from './schema-comptage.js'
export {CHAQUE} from './schema-regles.js'
export type {
  ChiffreCle,
  Comptage,
  Indicateur,
  Nature,
  Personnes,
  Referentiel,
  Regle,
  TermeDeRegle,
  Ventilation,
} from './types.js'
