import type {Serie} from './fiche.js'

export const RAP = {} as const satisfies Serie
