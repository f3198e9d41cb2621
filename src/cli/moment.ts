/** A moment of the register as the clock of the machine showed it: `22/11/2026 à 18:51`. */
export function ecrireMoment(iso: string): string {
  const date = new Date(iso)
  return `${ecrireJour(iso)} à ${deux(date.getHours())}:${deux(date.getMinutes())}`
}

/** The day of that moment, short: `22/11/2026`. */
export function ecrireJour(iso: string): string {
  const date = new Date(iso)
  return `${deux(date.getDate())}/${deux(date.getMonth() + 1)}/${date.getFullYear()}`
}

/** Today, ISO, where the machine is. */
export function aujourdhui(): string {
  const date = new Date()
  return `${date.getFullYear()}-${deux(date.getMonth() + 1)}-${deux(date.getDate())}`
}

function deux(nombre: number): string {
  return String(nombre).padStart(2, '0')
}
