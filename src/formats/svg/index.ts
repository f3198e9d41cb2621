export {echapper} from './echapper.js'
export {rendreSvg} from './rendre-svg.js'
