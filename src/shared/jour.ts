import type {Periode} from './periode.js'

/** First and last month (1 to 12) that a period covers. */
export function moisCouverts(periode: Periode): {readonly debut: number; readonly fin: number} {
  if (periode.length === 4) return {debut: 1, fin: 12}
  const trimestre = /-T([1-4])$/.exec(periode)?.[1]
  if (trimestre) return {debut: Number(trimestre) * 3 - 2, fin: Number(trimestre) * 3}
  return {debut: Number(periode.slice(5, 7)), fin: Number(periode.slice(-2))}
}

/** Last day of a period, ISO. */
export function dernierJour(periode: Periode): string {
  const {fin} = moisCouverts(periode)
  return enIso(Date.UTC(Number(periode.slice(0, 4)), fin, 0))
}

/** An ISO day some days later. */
export function ajouterJours(jour: string, nombre: number): string {
  return enIso(Date.parse(`${jour}T00:00:00Z`) + nombre * 86_400_000)
}

function enIso(instant: number): string {
  return new Date(instant).toISOString().slice(0, 10)
}
