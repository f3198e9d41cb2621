import type {Annee} from '../totaux.js'
import type {Facon} from './facon.js'
import {FACONS_2007} from './facons-2007.js'
import {FACONS_2008} from './facons-2008.js'

/** One way per structure and year, in the order of the directory. */
export const FACONS: Readonly<Record<Annee, readonly Facon[]>> = {2007: FACONS_2007, 2008: FACONS_2008}
