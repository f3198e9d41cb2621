import type {Serie} from './fiche.js'

export const REF = {} as const satisfies Serie
