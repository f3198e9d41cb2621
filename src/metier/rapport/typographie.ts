export {soignerDocument} from '../../documents/index.js'
