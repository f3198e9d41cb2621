import type {Serie} from './fiche.js'

export const CHF = {} as const satisfies Serie
