export type {FaitsDeLaChaine} from './reconnaitre-code.js'
export {ETAPES_DE_LA_CHAINE, type HistoriqueDeCode, schemaHistoriqueDeCode} from './schema.js'
export {tracer} from './tracer.js'
