export {composerRapport} from './composer-rapport.js'
export type {ConfigRapport, FaitsRapport} from './types.js'
