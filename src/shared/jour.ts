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

/** True from Monday to Friday. */
export function estUnJourDeSemaine(jour: string): boolean {
  const rang = new Date(`${jour}T00:00:00Z`).getUTCDay()
  return rang !== 0 && rang !== 6
}

/** An ISO day some days later. */
export function ajouterJours(jour: string, nombre: number): string {
  return enIso(Date.parse(`${jour}T00:00:00Z`) + nombre * 86_400_000)
}

/** How many days separate two ISO days: 0 for the same one. */
export function joursEntre(debut: string, fin: string): number {
  return Math.round((Date.parse(`${fin}T00:00:00Z`) - Date.parse(`${debut}T00:00:00Z`)) / 86_400_000)
}

/** The same day some months later, or the last of the month when it is shorter: 31/12 + 6 is 30/06. */
export function ajouterMois(jour: string, nombre: number): string {
  const [annee = 0, mois = 1, rang = 1] = jour.split('-').map(Number)
  const dernier = Number(enIso(Date.UTC(annee, mois + nombre, 0)).slice(8))
  return enIso(Date.UTC(annee, mois - 1 + nombre, Math.min(rang, dernier)))
}

function enIso(instant: number): string {
  return new Date(instant).toISOString().slice(0, 10)
}
