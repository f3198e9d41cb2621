import type {Grille} from '../../documents/index.js'
import {estFeuilleDeMarque} from './formulaire/index.js'

/** First sheet of the copy that goes back to a structure, and the beginning of its title. */
export const FEUILLE_A_CORRIGER = 'À corriger'

/** The sheets a person fills: ours, which come back with a corrected copy or a form, hold no data. */
export function sansFeuillesDeService(grilles: readonly Grille[]): readonly Grille[] {
  return grilles.filter((grille) => !estFeuilleDeMarque(grille) && !estFeuilleARenvoyer(grille))
}

function estFeuilleARenvoyer({feuille, lignes}: Grille): boolean {
  return feuille === FEUILLE_A_CORRIGER && (lignes[0]?.[0]?.affiche.startsWith(FEUILLE_A_CORRIGER) ?? false)
}
