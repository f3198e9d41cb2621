import type {Serie} from './fiche.js'

export const ESP = {} as const satisfies Serie
