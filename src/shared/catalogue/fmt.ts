import type {Serie} from './fiche.js'

export const FMT = {} as const satisfies Serie
