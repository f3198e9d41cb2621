export type {LectureDImage} from './lecture.js'
export {lireImage} from './lire-image.js'
