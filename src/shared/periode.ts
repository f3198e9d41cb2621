/**
 * A period as the contract writes it: year `2008`, quarter `2008-T1`, month `2008-01`,
 * cumul `2008-01/2008-06` (from January, or any month of the same year, to a month's end).
 */
export type Periode = string & {readonly __periode: unique symbol}

/** A year of activity, 1982 (creation of the network, ordonnance 82-273) to 2099. */
export type Exercice = number & {readonly __exercice: unique symbol}

const FORME = /^(\d{4})(?:-T([1-4])|-(0[1-9]|1[0-2])(?:\/(\d{4})-(0[1-9]|1[0-2]))?)?$/

/** Checks a year typed or read; `undefined` when it is not one. */
export function lireExercice(saisie: string | number): Exercice | undefined {
  const annee = Number(saisie)
  return Number.isInteger(annee) && annee >= 1982 && annee <= 2099 ? (annee as Exercice) : undefined
}

/** Checks a period's writing; `undefined` when it is not one. */
export function lirePeriode(saisie: string): Periode | undefined {
  const lu = FORME.exec(saisie)
  if (!lu || lireExercice(lu[1] ?? '') === undefined) return undefined
  const [, annee, , mois, anneeFin, moisFin] = lu
  if (anneeFin && (anneeFin !== annee || Number(moisFin) < Number(mois))) return undefined
  return saisie as Periode
}

export function periodeAnnuelle(annee: Exercice): Periode {
  return String(annee) as Periode
}

/** `mois` from 1 to 12. */
export function periodeMensuelle(annee: Exercice, mois: number): Periode {
  return `${annee}-${String(mois).padStart(2, '0')}` as Periode
}

/** The cumul from January to the end of `mois`; January to December is the year itself. */
export function periodeCumulee(annee: Exercice, mois: number): Periode {
  return (mois === 12 ? String(annee) : `${annee}-01/${annee}-${String(mois).padStart(2, '0')}`) as Periode
}

export type GenreDePeriode = 'annee' | 'trimestre' | 'mois' | 'cumul'

export function genreDePeriode(periode: Periode): GenreDePeriode {
  if (periode.length === 4) return 'annee'
  if (periode.includes('/')) return 'cumul'
  return periode.includes('T') ? 'trimestre' : 'mois'
}

export function anneeDePeriode(periode: Periode): Exercice {
  return Number(periode.slice(0, 4)) as Exercice
}

/** Month number (1 to 12) of a monthly period. */
export function moisDePeriode(periode: Periode): number {
  return Number(periode.slice(5, 7))
}
