import type {Charte} from './document.js'

/** The colours of a network that has not chosen its own; each can carry text on white (WCAG AA). */
export const CHARTE_PAR_DEFAUT: Charte = {principale: '#123B5D', secondaire: '#2F7F86', accent: '#C2491D'}
