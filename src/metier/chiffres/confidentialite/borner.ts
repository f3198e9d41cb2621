import type {Intervalle, Publication, Relation} from './types.js'

/** Enough for narrow intervals to show; the proof is made elsewhere. */
const PASSES = 40

/**
 * What simple sums let a reader deduce of each hidden cell: every relation bounds each of its cells by the others,
 * over and over until nothing moves (constraint propagation, as in audits of statistical tables).
 */
export function borner(
  {cellules, relations}: Publication,
  masquees: ReadonlySet<string>,
): ReadonlyMap<string, Intervalle> {
  const bornes = new Map<string, Intervalle>()
  for (const {cle, position} of cellules.values()) {
    if (position === null) bornes.set(cle, {de: 0, a: null})
    else if (masquees.has(cle)) bornes.set(cle, {de: 1, a: null})
  }
  const utiles = relations.filter((r) => r.some((t) => bornes.has(t.cle)))
  const lire = (cle: string): Intervalle => bornes.get(cle) ?? fixe(cellules.get(cle)?.valeur ?? 0)
  for (let passe = 0; passe < PASSES; passe++) {
    let bouge = false
    for (const relation of utiles) {
      const resserrees = resserrer(relation, lire).filter(
        (r) => bornes.has(r.cle) && !memes(lire(r.cle), r.borne),
      )
      for (const {cle, borne} of resserrees) bornes.set(cle, borne)
      bouge ||= resserrees.length > 0
    }
    if (!bouge) break
  }
  return bornes
}

/** How many more values than one an interval leaves. */
export function largeurDe({de, a}: Intervalle): number {
  return a === null ? Infinity : a - de
}

function fixe(valeur: number): Intervalle {
  return {de: valeur, a: valeur}
}

function memes(a: Intervalle, b: Intervalle): boolean {
  return a.de === b.de && a.a === b.a
}

/** Each term lies between what is left of the sum when the others are smallest, and largest. */
export function resserrer(
  relation: Relation,
  lire: (cle: string) => Intervalle,
): {readonly cle: string; readonly borne: Intervalle}[] {
  const contributions = relation.map(({cle, signe}) => {
    const {de, a} = lire(cle)
    return signe === 1 ? {bas: de, haut: a ?? Infinity} : {bas: a === null ? -Infinity : -a, haut: -de}
  })
  const sommer = (borne: 'bas' | 'haut', sauf: number) =>
    contributions.reduce((somme, c, rang) => (rang === sauf ? somme : somme + c[borne]), 0)
  return relation.map(({cle, signe}, rang) => {
    const [bas, haut] = [-sommer('haut', rang), -sommer('bas', rang)]
    const [de, a] = signe === 1 ? [bas, haut] : [-haut, -bas]
    const avant = lire(cle)
    const plusHaut = Math.min(a, avant.a ?? Infinity)
    return {cle, borne: {de: Math.max(de, avant.de), a: plusHaut === Infinity ? null : plusHaut}}
  })
}
