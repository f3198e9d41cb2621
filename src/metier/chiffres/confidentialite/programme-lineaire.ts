/** One equation: the signed sum of some unknowns is worth `second`. */
export type Equation = {
  readonly termes: readonly {readonly rang: number; readonly signe: number}[]
  readonly second: number
}

/** The largest or smallest value of an unknown, and the solution that reaches it; no end when it is not bounded. */
export type Extremum = {readonly borne: boolean; readonly point: readonly number[]}

type Tableau = {
  readonly lignes: readonly Float64Array[]
  readonly base: number[]
  readonly inconnues: number
}

const PRES = 1e-7

/**
 * The solutions, none negative, of a set of equations known to have one, visited from vertex to vertex by the simplex
 * method (Dantzig), with Bland's rule so that it always ends.
 */
export function ouvrirSolutions(
  inconnues: number,
  equations: readonly Equation[],
): (rang: number, sens: 1 | -1) => Extremum {
  const tableau = installer(inconnues, equations)
  return (rang, sens) => {
    for (;;) {
      const entrante = choisirEntrante(tableau, rang, sens)
      if (entrante === undefined) return {borne: true, point: lirePoint(tableau)}
      const sortante = choisirSortante(tableau, entrante)
      if (sortante === undefined) return {borne: false, point: lirePoint(tableau)}
      pivoter(tableau, sortante, entrante)
    }
  }
}

/** A first vertex, by artificial unknowns that are then driven out. */
function installer(inconnues: number, equations: readonly Equation[]): Tableau {
  const lignes = equations.map(({termes, second}) => {
    const ligne = new Float64Array(inconnues + 1)
    const signe = second < 0 ? -1 : 1
    for (const t of termes) ligne[t.rang] = (ligne[t.rang] ?? 0) + signe * t.signe
    ligne[inconnues] = Math.abs(second)
    return ligne
  })
  const tableau: Tableau = {lignes, base: lignes.map((_, i) => inconnues + i), inconnues}
  const gains = new Float64Array(inconnues + 1)
  for (const ligne of lignes) for (const [j, x] of ligne.entries()) gains[j] = (gains[j] ?? 0) + x
  for (;;) {
    const entrante = gains.findIndex((gain, j) => j < inconnues && gain > PRES)
    const sortante = entrante === -1 ? undefined : choisirSortante(tableau, entrante)
    if (sortante === undefined) break
    pivoter(tableau, sortante, entrante)
    soustraire(gains, lignes[sortante] ?? gains, gains[entrante] ?? 0)
  }
  return chasserArtificielles(tableau)
}

/** A row still held by an artificial unknown is either turned to a real one or says nothing more than the others. */
function chasserArtificielles(tableau: Tableau): Tableau {
  const {lignes, base, inconnues} = tableau
  for (const [i, ligne] of lignes.entries()) {
    if ((base[i] ?? 0) < inconnues) continue
    const colonne = ligne.findIndex((x, j) => j < inconnues && Math.abs(x) > PRES)
    if (colonne !== -1) pivoter(tableau, i, colonne)
  }
  const gardees = [...base.keys()].filter((i) => (base[i] ?? 0) < inconnues)
  return {
    inconnues,
    lignes: gardees.flatMap((i) => lignes[i] ?? []),
    base: gardees.flatMap((i) => base[i] ?? []),
  }
}

/** The first unknown whose growth moves the wanted one the wanted way. */
function choisirEntrante({lignes, base, inconnues}: Tableau, rang: number, sens: 1 | -1): number | undefined {
  const ligne = lignes[base.indexOf(rang)]
  if (!ligne) return sens === 1 ? rang : undefined
  for (let j = 0; j < inconnues; j++) {
    if (j !== rang && -sens * (ligne[j] ?? 0) > PRES) return j
  }
  return undefined
}

/** The row that first stops the growth of a column. */
function choisirSortante({lignes, base, inconnues}: Tableau, colonne: number): number | undefined {
  let choisie: {readonly i: number; readonly limite: number} | undefined
  for (const [i, ligne] of lignes.entries()) {
    const pente = ligne[colonne] ?? 0
    if (pente <= PRES) continue
    const limite = (ligne[inconnues] ?? 0) / pente
    if (choisie === undefined || limite < choisie.limite - PRES) choisie = {i, limite}
    else if (limite <= choisie.limite + PRES && (base[i] ?? 0) < (base[choisie.i] ?? 0)) choisie = {i, limite}
  }
  return choisie?.i
}

function pivoter({lignes, base}: Tableau, i: number, j: number): void {
  const pivot = lignes[i]
  if (!pivot) return
  const diviseur = pivot[j] ?? 1
  const touchees: number[] = []
  for (let k = 0; k < pivot.length; k++) {
    const x = pivot[k] ?? 0
    if (x === 0) continue
    pivot[k] = net(x / diviseur)
    touchees.push(k)
  }
  for (const [autre, ligne] of lignes.entries()) {
    const facteur = ligne[j] ?? 0
    if (autre === i || facteur === 0) continue
    for (const k of touchees) ligne[k] = net((ligne[k] ?? 0) - facteur * (pivot[k] ?? 0))
  }
  base[i] = j
}

function soustraire(ligne: Float64Array, pivot: Float64Array, facteur: number): void {
  for (const [k, x] of pivot.entries()) if (x !== 0) ligne[k] = net((ligne[k] ?? 0) - facteur * x)
}

/** Sums of whole numbers stay whole: what rounding adds is taken off at once. */
function net(x: number): number {
  const entier = Math.round(x)
  return Math.abs(x - entier) < 1e-9 ? entier : x
}

function lirePoint({lignes, base, inconnues}: Tableau): number[] {
  const point = Array.from({length: inconnues}, () => 0)
  for (const [i, rang] of base.entries()) point[rang] = lignes[i]?.[inconnues] ?? 0
  return point
}
