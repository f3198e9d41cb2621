import {dernierJour} from '../../../shared/jour.js'
import {
  type Exercice,
  type Periode,
  periodeAnnuelle,
  periodeCumulee,
  periodeMensuelle,
} from '../../../shared/periode.js'

/** The months a figure is established for: a year, a month, a quarter, or January to a month's end. */
export type Etendue = {readonly annee: number; readonly debut: number; readonly fin: number}

/** The months of a year, or those up to the end of `fin`. */
export function etendueCumulee(annee: number, fin = 12): Etendue {
  return {annee, debut: 1, fin}
}

export function moisDeLEtendue({debut, fin}: Etendue): number[] {
  return Array.from({length: fin - debut + 1}, (_, i) => debut + i)
}

/** Number of months. */
export function dureeDe({debut, fin}: Etendue): number {
  return fin - debut + 1
}

/** The same months a year before. */
export function unAnAvant({annee, debut, fin}: Etendue): Etendue {
  return {annee: annee - 1, debut, fin}
}

/** How a table may write it, the usual writing first: the first quarter is also the cumul at the end of March. */
export function ecrituresDe({annee, debut, fin}: Etendue): readonly [Periode, ...Periode[]] {
  const exercice = annee as Exercice
  if (debut === fin) return [periodeMensuelle(exercice, fin)]
  const cumul = `${annee}-${deuxChiffres(debut)}/${annee}-${deuxChiffres(fin)}` as Periode
  if (debut === 1 && fin === 12) return [periodeAnnuelle(exercice), cumul]
  const trimestre = fin - debut === 2 && fin % 3 === 0 ? (`${annee}-T${fin / 3}` as Periode) : undefined
  return trimestre ? [trimestre, cumul] : [cumul]
}

/** The first day it covers. */
export function premierJourDe({annee, debut}: Etendue): string {
  return `${annee}-${deuxChiffres(debut)}-01`
}

/** The last day it covers. */
export function dernierJourDe({annee, fin}: Etendue): string {
  return dernierJour(periodeMensuelle(annee as Exercice, fin))
}

/** True for the twelve months. */
export function estAnnuelle({debut, fin}: Etendue): boolean {
  return debut === 1 && fin === 12
}

/** Its usual name: the first months of a year are a cumul before they are a quarter. */
export function periodeDe(etendue: Etendue): Periode {
  const {annee, debut, fin} = etendue
  return debut === 1 && fin > 1 ? periodeCumulee(annee as Exercice, fin) : ecrituresDe(etendue)[0]
}

export function deuxChiffres(mois: number): string {
  return String(mois).padStart(2, '0')
}
