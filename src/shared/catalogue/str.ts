import type {Serie} from './fiche.js'

export const STR = {} as const satisfies Serie
