import type {Serie} from './fiche.js'

export const ACT = {} as const satisfies Serie
