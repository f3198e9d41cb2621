import type {CelluleEnFlux} from '../../../documents/index.js'
import {etendreGrille, type LigneLue, lireLignes} from '../axes/index.js'
import {estUnDetail} from '../intitules/index.js'
import {enGrille, type PlanDeListe} from './plan.js'

type Cellules = readonly CelluleEnFlux[]

/** What some columns of a row say, found once for each of their writings. */
export type Facteur<T> = (cellules: Cellules) => T

/** Writings kept; beyond, a column is no list of names and each row is read for itself. */
const ECRITURES_GARDEES = 50_000

/**
 * Remembers by the texts of these columns. Rows that follow each other often repeat them: the last answer is tried
 * first.
 */
export function facteur<T>(colonnes: readonly number[], resoudre: (cellules: Cellules) => T): Facteur<T> {
  const connus = new Map<CelluleEnFlux, T>()
  const [premiere = 0, seconde] = colonnes
  let derniers: Cellules | undefined
  let dernier: T
  const cleDe = (cellules: Cellules): CelluleEnFlux =>
    seconde === undefined ? cellules[premiere] : colonnes.map((c) => cellules[c] ?? '').join('\u0000')
  return (cellules) => {
    const avant = derniers
    if (avant && colonnes.every((c) => avant[c] === cellules[c])) return dernier
    const cle = cleDe(cellules)
    let trouve = connus.get(cle)
    if (trouve === undefined) {
      trouve = resoudre(cellules)
      if (connus.size < ECRITURES_GARDEES) connus.set(cle, trouve)
    }
    derniers = cellules
    dernier = trouve
    return trouve
  }
}

/** Reads a row of which only these columns are shown, with the reader of all tables. */
export function lireRang(
  {vocabulaire, colonnes, zone, feuille, valeur}: PlanDeListe,
  cellules: Cellules,
  montrees: readonly number[],
): LigneLue | undefined {
  const rangee: CelluleEnFlux[] = []
  for (const colonne of montrees) rangee[colonne] = cellules[colonne]
  rangee[valeur] = 1
  const etendue = etendreGrille(enGrille(feuille, [{rang: 0, cellules: Array.from(rangee)}]), colonnes)
  return lireLignes(vocabulaire, etendue, [0], zone)[0]
}

/**
 * True for a row that only the rows above can complete: « dont femmes », or a name not repeated. A list read as it
 * passes does not look back.
 */
export function regardeEnArriere({indicateurs, structures, temps}: PlanDeListe, cellules: Cellules): boolean {
  const indicateur = premierEcrit(indicateurs, cellules)
  if (indicateur === undefined || estUnDetail(String(indicateur))) return true
  return premierEcrit(structures, cellules) === undefined || premierEcrit(temps, cellules) === undefined
}

function premierEcrit(colonnes: readonly number[], cellules: Cellules): CelluleEnFlux {
  for (const colonne of colonnes) {
    const cellule = cellules[colonne]
    if (cellule !== undefined && cellule !== '') return cellule
  }
  return undefined
}
