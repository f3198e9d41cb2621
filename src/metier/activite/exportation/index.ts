export {composerExport, type ExportActivite, enClasseur, enJson} from './composer-export.js'
export type {FaitsExportes, TableRangee} from './table-rangee.js'
