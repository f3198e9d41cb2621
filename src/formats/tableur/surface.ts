import {fichierTropVolumineux} from './erreurs.js'

/** Places of a grid, filled or not: thirty times what a workbook may fill. */
const SURFACE_MAXIMALE = 30_000_000

/** Counts the places laid out for a whole workbook; a few cells far apart would otherwise fill the memory. */
export type Depense = (places: number) => void

export function limiterSurface(fichier: string): Depense {
  let reste = SURFACE_MAXIMALE
  return (places) => {
    reste -= places
    if (reste < 0)
      throw fichierTropVolumineux(
        fichier,
        'ses cellules sont éparpillées parmi des millions de places vides ou fusionnées',
      )
  }
}
