import {RESEAU} from './positions.js'
import type {Cellule, Publication, Relation} from './types.js'

/** The sums each cell is in, and which of them are hidden or may be. */
export type Voisinage = {
  readonly cellules: Publication['cellules']
  readonly voisines: ReadonlyMap<string, readonly Relation[]>
  readonly masquees: ReadonlySet<string>
  readonly peutMasquer: (cellule: Cellule) => boolean
}

export function voisinsDe(relations: readonly Relation[]): ReadonlyMap<string, readonly Relation[]> {
  const voisines = new Map<string, Relation[]>()
  for (const relation of relations) {
    for (const {cle} of relation) {
      const siennes = voisines.get(cle)
      if (siennes) siennes.push(relation)
      else voisines.set(cle, [relation])
    }
  }
  return voisines
}

/**
 * What to hide among the cells of some sums: the least useful, then the one that would be alone in the fewest of its
 * own sums (another would have to follow it), then the smallest.
 */
export function choisirAutre(voisinage: Voisinage, relations: readonly Relation[]): string | undefined {
  const {cellules, voisines, masquees, peutMasquer} = voisinage
  const seule = ({cle}: Cellule) =>
    (voisines.get(cle) ?? []).filter((r) => r.every((t) => !masquees.has(t.cle))).length
  let choisie: {readonly cellule: Cellule; readonly note: readonly number[]} | undefined
  for (const {cle} of relations.flat()) {
    const cellule = cellules.get(cle)
    if (!cellule || !peutMasquer(cellule)) continue
    const note = [utilite(cellule), seule(cellule), cellule.valeur]
    if (!choisie || estAvant(note, choisie.note, cle < choisie.cellule.cle)) choisie = {cellule, note}
  }
  return choisie?.cellule.cle
}

function estAvant(a: readonly number[], b: readonly number[], sinon: boolean): boolean {
  const rang = a.findIndex((x, i) => x !== b[i])
  return rang === -1 ? sinon : (a[rang] ?? 0) < (b[rang] ?? 0)
}

/** A detail is hidden before a total, a structure before its département, and that before the network. */
export function utilite({position}: Cellule): number {
  if (!position) return Infinity
  const {champ, modalites, serie} = position
  const territoire = champ === RESEAU ? 4 : champ.startsWith('structure:') ? 0 : 2
  return territoire + (modalites === '' ? 1 : 0) - (serie.perimetre === 'constant' ? 8 : 0)
}
