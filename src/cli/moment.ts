import {formaterJour} from '../shared/francais.js'

/** What the register keeps: the wall clock of who ran the command, and its offset. */
const DE_LEUR_HORLOGE = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2}).*[+-]\d{2}:\d{2}$/

/** A moment of the register as the clock of the machine showed it: `22/11/2026 à 18:51`. */
export function ecrireMoment(iso: string): string {
  const {jour, heure} = lireMoment(iso)
  return `${formaterJour(jour)} à ${heure}`
}

/** The day of that moment, short: `22/11/2026`. */
export function ecrireJour(iso: string): string {
  return formaterJour(lireMoment(iso).jour)
}

/** Today, ISO, where the machine is. */
export function aujourdhui(): string {
  return jourDe(new Date())
}

/** Moments in UTC, as files and the first versions carry them, are those of this machine's clock. */
function lireMoment(iso: string): {readonly jour: string; readonly heure: string} {
  const [, jour, heure] = DE_LEUR_HORLOGE.exec(iso) ?? []
  if (jour !== undefined && heure !== undefined) return {jour, heure}
  const date = new Date(iso)
  return {jour: jourDe(date), heure: `${deux(date.getHours())}:${deux(date.getMinutes())}`}
}

function jourDe(date: Date): string {
  return `${date.getFullYear()}-${deux(date.getMonth() + 1)}-${deux(date.getDate())}`
}

function deux(nombre: number): string {
  return String(nombre).padStart(2, '0')
}
