export {exporterMoyens} from './exporter-moyens.js'
export {importerMoyens} from './importer-moyens.js'
export {type MoyensMontres, montrerMoyens, schemaMoyensMontres} from './montrer-moyens.js'
export type {MoyenDAnimation} from './schema.js'
