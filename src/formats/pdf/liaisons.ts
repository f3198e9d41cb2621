import type {Ligne} from '../../documents/index.js'

/** A group this small is read whole: it moves to the next page rather than being cut. */
const GROUPE_ENTIER = 8

/** A small group stays whole; a group's name with two rows, a total with the row before it, a table's first and last rows by two. */
export function resteLiee(lignes: readonly Ligne[], i: number): boolean {
  const [avant, ligne, apres] = [lignes[i - 1], lignes[i], lignes[i + 1]]
  if (!ligne || !apres) return false
  if (ligne.role === 'groupe') return true
  if (apres.role === 'total' || apres.role === 'sous-total') return true
  if (apres.role === 'groupe') return false
  return (
    !avant || avant.role === 'groupe' || i === lignes.length - 2 || tailleDuGroupe(lignes, i) <= GROUPE_ENTIER
  )
}

/** Rows of the group a row belongs to; unbounded in a table without groups. */
function tailleDuGroupe(lignes: readonly Ligne[], i: number): number {
  const debut = lignes.findLastIndex(({role}, rang) => rang < i && role === 'groupe')
  if (debut === -1) return Number.POSITIVE_INFINITY
  const fin = lignes.findIndex(({role}, rang) => rang > i && (role === 'groupe' || role === 'total'))
  return (fin === -1 ? lignes.length : fin) - debut - 1
}
