import type {Cellule, CelluleEnFlux, Grille, LigneEnFlux} from '../../../documents/index.js'

/** The rows of a sheet that is held whole, as they would come from one that is read in a stream. */
export function grilleEnFlux({lignes}: Pick<Grille, 'lignes'>): readonly LigneEnFlux[] {
  return lignes.flatMap((cellules, rang) => {
    const lues = Array.from(cellules, contenuDe)
    return lues.some((c) => c !== undefined) ? [{rang, cellules: lues}] : []
  })
}

function contenuDe(cellule: Cellule | undefined): CelluleEnFlux {
  if (!cellule) return undefined
  const {genre, valeur, affiche} = cellule
  if (genre === 'nombre' && typeof valeur === 'number') return valeur
  if (genre === 'date' && typeof valeur === 'string') return valeur.slice(0, 10)
  if (genre === 'booleen') return valeur === true ? 'oui' : 'non'
  return affiche.trim() === '' ? undefined : affiche
}
