import type {Tableau} from '../tableau.js'

/** A titled table of the terminal; `mentions` qualify its figures, '' when there are none. */
export type TableauTitre = {readonly titre: string; readonly tableau: Tableau; readonly mentions: string}
