export {NATURES, schemaReferentiel} from './schema.js'
export type {ChiffreCle, Indicateur, Modalite, Nature, Referentiel, Ventilation} from './types.js'
