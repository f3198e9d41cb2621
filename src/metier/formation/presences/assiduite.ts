import {formaterNombre, formaterPourcentage} from '../../../shared/francais.js'
import type {Action, Emargement, Inscription, Session} from '../types.js'
import {demiJourneesDe, ecrireDemiJournee, inscritsDe} from './modele-presences.js'

/** How much of a session a person followed, and whether the rule of the attestation is met. */
export type Assiduite = {
  readonly inscription: Inscription
  readonly demiJournees: number
  readonly suivies: number
  /** Hours followed; null when the length of a day is not known. */
  readonly heures: number | null
  readonly taux: number
  readonly atteste: boolean
  /** Why there is no attestation; null when there is one. */
  readonly pourquoi: string | null
}

/** Counts what each registered person followed; `taux` is the declared share of half-days, a fraction of 1. */
export function mesurerAssiduite(
  session: Session,
  {
    inscriptions,
    emargements,
    action,
    taux,
  }: {
    readonly inscriptions: readonly Inscription[]
    readonly emargements: readonly Emargement[]
    readonly action: Action | undefined
    readonly taux: number
  },
): Assiduite[] {
  const demies = demiJourneesDe(session)
  const parJour = action?.heuresParJour ?? null
  const duree = parJour === null ? null : parJour / 2
  return inscritsDe(session, inscriptions).map((inscription) => {
    const siens = new Map(
      emargements
        .filter((e) => e.inscription === inscription.cle && e.session === session.code)
        .map((e) => [`${e.jour} ${e.moment}`, e]),
    )
    const notees = demies.map((d) => ({demie: d, emargement: siens.get(`${d.jour} ${d.moment}`)}))
    const parts = notees.map(({emargement}) => partSuivie(emargement, duree))
    const suivies = parts.reduce((s, p) => s + p, 0)
    const atteint = demies.length > 0 && suivies / demies.length >= taux - PRECISION
    const inconnues = notees.filter((n) => n.emargement === undefined).map((n) => ecrireDemiJournee(n.demie))
    const part = demies.length > 0 ? suivies / demies.length : 0
    return {
      inscription,
      demiJournees: demies.length,
      suivies,
      heures: heuresSuivies([...siens.values()], duree),
      taux: part,
      atteste: atteint,
      pourquoi: atteint ? null : raison({inconnues, part, taux}),
    }
  })
}

/** Hours divided by hours leave a last bit. */
const PRECISION = 1e-9

/** Part of a half-day: who left before the end followed what her hours say, nothing when they are not known. */
function partSuivie(emargement: Emargement | undefined, duree: number | null): number {
  if (emargement?.presence === 'present') return 1
  if (emargement?.presence !== 'partiel' || emargement.heures === null || duree === null || duree === 0)
    return 0
  return Math.min(1, emargement.heures / duree)
}

function heuresSuivies(siens: readonly Emargement[], duree: number | null): number | null {
  const suivis = siens.filter((e) => e.presence === 'present' || e.presence === 'partiel')
  const heures = suivis.map((e) => e.heures ?? (e.presence === 'present' ? duree : null))
  return heures.includes(null) ? null : heures.reduce((s: number, h) => s + (h ?? 0), 0)
}

function raison({inconnues, part, taux}: {inconnues: readonly string[]; part: number; taux: number}): string {
  const suivi = `${formaterPourcentage(part)} des demi-journées suivies, ${formaterPourcentage(taux)} demandés`
  return inconnues.length > 0 ? `présence inconnue le ${inconnues.join(', le ')} (${suivi})` : suivi
}

/** « 2 demi-journées », halves shown. */
export function ecrireSuivies(suivies: number): string {
  return formaterNombre(suivies, Number.isInteger(suivies) ? 0 : 1)
}
