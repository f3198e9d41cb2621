import {largeurDe} from './borner.js'
import {type Equation, type Extremum, ouvrirSolutions} from './programme-lineaire.js'
import type {Groupe} from './separer.js'
import type {Intervalle, Publication, Relation} from './types.js'

/** A hidden number is never 0, since 0 is shown; what is printed nowhere may be. */
function plancherDe(cellules: Publication['cellules'], cle: string): number {
  return cellules.get(cle)?.position === null ? 0 : 1
}

/**
 * The hidden cells of a group that cannot be shown to be safe. One is, when two fillings of the whole group, both as
 * possible as the true one for whoever reads all that is published, give it values far enough from each other.
 */
export function sansPreuve(
  {cles, relations}: Groupe,
  cellules: Publication['cellules'],
  aProteger: (cle: string) => boolean,
  largeur: number,
): string[] {
  const voulues = cles.filter(aProteger)
  if (voulues.length === 0) return []
  const rangs = new Map(cles.map((cle, rang) => [cle, rang]))
  const equations = relations.map((relation) => poserEquation(relation, cellules, rangs))
  const chercher = ouvrirSolutions(cles.length, equations)
  const trouves = new Map<string, Intervalle>()
  const prouvee = (cle: string) => {
    const intervalle = trouves.get(cle)
    return intervalle !== undefined && largeurDe(intervalle) >= largeur
  }
  for (const cle of voulues) {
    for (const sens of [1, -1] as const) {
      if (prouvee(cle)) break
      retenir(trouves, {cles, cellules}, chercher(rangs.get(cle) ?? 0, sens), cle)
    }
  }
  return voulues.filter((cle) => !prouvee(cle))
}

/** Unknowns are counted from their floor. */
function poserEquation(
  relation: Relation,
  cellules: Publication['cellules'],
  rangs: ReadonlyMap<string, number>,
): Equation {
  const termes: {rang: number; signe: number}[] = []
  let second = 0
  for (const {cle, signe} of relation) {
    const rang = rangs.get(cle)
    second -= signe * (rang === undefined ? (cellules.get(cle)?.valeur ?? 0) : plancherDe(cellules, cle))
    if (rang !== undefined) termes.push({rang, signe})
  }
  return {termes, second}
}

/** A filling counts for every cell at once, when it is made of whole numbers: persons are not cut. */
function retenir(
  trouves: Map<string, Intervalle>,
  {cles, cellules}: {readonly cles: readonly string[]; readonly cellules: Publication['cellules']},
  {borne, point}: Extremum,
  visee: string,
): void {
  if (point.some((x) => Math.abs(x - Math.round(x)) > 1e-6)) return
  for (const [rang, cle] of cles.entries()) {
    const valeur = plancherDe(cellules, cle) + Math.round(point[rang] ?? 0)
    const {de, a} = trouves.get(cle) ?? {de: valeur, a: valeur}
    const sansFin = a === null || (!borne && cle === visee)
    trouves.set(cle, {de: Math.min(de, valeur), a: sansFin ? null : Math.max(a, valeur)})
  }
}
