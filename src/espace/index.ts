export type {Changements, FichierRecu, ImportEnregistre} from './types.js'
