import type {Grille} from '../../../documents/index.js'
import {etendreGrille} from './grille-etendue.js'
import {reconnaitreIndicateursEnLignes} from './indicateurs-en-lignes.js'
import {reconnaitreStructuresEnLignes} from './structures-en-lignes.js'
import type {Bloc, Vocabulaire} from './types.js'

export type {
  Bloc,
  CelluleLue,
  Intitule,
  Orientation,
  StructureDouteuse,
  Temoin,
  Vocabulaire,
} from './types.js'

/**
 * Finds the tables of a sheet. Each known layout tries to read the sheet; the one that names the most cells
 * wins. A sheet without a table gives none: a title page or a note is not a fault.
 */
export function reconnaitreBlocs(vocabulaire: Vocabulaire, grille: Grille, fichier: string): readonly Bloc[] {
  const etendue = etendreGrille(grille)
  const lectures = [
    reconnaitreStructuresEnLignes(vocabulaire, etendue),
    reconnaitreIndicateursEnLignes(vocabulaire, etendue, fichier),
  ].filter((bloc) => bloc !== undefined)
  const [meilleure] = lectures.sort((a, b) => poids(b) - poids(a))
  return meilleure ? [meilleure] : []
}

function poids({cellules, douteuses, inconnues}: Bloc): number {
  return cellules.length + douteuses.length + (cellules.length > 0 ? inconnues.length : 0)
}
