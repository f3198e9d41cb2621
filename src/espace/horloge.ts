/**
 * The moment as the clock of this computer shows it, with its offset: `2009-01-01T00:20:00.000+01:00`. The register
 * keeps the day of who ran the command; in UTC it would be the eve, and read elsewhere it would move.
 */
export function maintenant(date = new Date()): string {
  const minutes = -date.getTimezoneOffset()
  const local = new Date(date.getTime() + minutes * 60_000).toISOString().slice(0, -1)
  const ecart = Math.abs(minutes)
  return `${local}${minutes < 0 ? '-' : '+'}${deux(Math.trunc(ecart / 60))}:${deux(ecart % 60)}`
}

function deux(nombre: number): string {
  return String(nombre).padStart(2, '0')
}
