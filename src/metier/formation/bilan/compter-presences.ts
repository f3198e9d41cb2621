import type {Action, Emargement, Inscription} from '../types.js'

/** Attendance of some persons, in half-days and hours. */
export type Presences = {
  /** Registrations present at least one half-day. */
  readonly presents: number
  readonly journees: number
  /** null when the length of a day is not known for one of them. */
  readonly heures: number | null
  readonly justifiees: number
  readonly nonJustifiees: number
}

/** Counts the attendance sheets of some registrations; null when none was received for them. */
export function compterPresences(
  inscriptions: readonly Inscription[],
  emargements: readonly Emargement[],
  actions: ReadonlyMap<string, Action>,
): Presences | null {
  const parCle = new Map(inscriptions.map((i) => [i.cle, i]))
  const siens = emargements.filter((e) => parCle.has(e.inscription))
  if (siens.length === 0) return null
  const suivis = siens.filter((e) => e.presence === 'present' || e.presence === 'partiel')
  const heures = suivis.map((e) => heuresDe(e, actions.get(parCle.get(e.inscription)?.action ?? '')))
  return {
    presents: new Set(suivis.map((e) => e.inscription)).size,
    journees: suivis.length / 2,
    heures: heures.includes(null) ? null : heures.reduce((somme: number, h) => somme + (h ?? 0), 0),
    justifiees: siens.filter((e) => e.presence === 'absence_justifiee').length,
    nonJustifiees: siens.filter((e) => e.presence === 'absence_non_justifiee').length,
  }
}

function heuresDe({heures, presence}: Emargement, action: Action | undefined): number | null {
  if (heures !== null) return heures
  // Who left before the end did not attend the whole half-day: only the hours noted tell how much.
  if (presence === 'partiel') return null
  const parJour = action?.heuresParJour ?? null
  return parJour === null ? null : parJour / 2
}
