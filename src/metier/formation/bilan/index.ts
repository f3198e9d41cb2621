export {classeurDuBilan} from './classeur-du-bilan.js'
export {composerBilan, direBilan, tableauDesActions} from './composer-bilan.js'
export {dresserBilan, type FaitsDuBilan, personneDe} from './dresser-bilan.js'
export {type BilanDAction, type BilanDeFormation, schemaBilanDeFormation} from './schema.js'
