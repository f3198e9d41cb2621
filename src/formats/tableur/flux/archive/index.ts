export {type ArchiveEnFlux, ouvrirArchive} from './ouvrir-archive.js'
