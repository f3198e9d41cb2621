export type {BilanDeListe, LecteurDeListe, OptionsDeListe} from './lire-liste.js'
export {type ListeOuverte, ouvrirListe} from './ouvrir-liste.js'
export type {SerieDeValeurs, ValeurDeListe} from './types.js'
