import {z} from 'zod'
import {accorder, formaterNombre} from '../../../shared/francais.js'
import {grouper} from '../grouper.js'
import type {Action, Evaluation, Session} from '../types.js'
import {REPONSES_MINIMALES} from './synthetiser.js'

/** The scale to which the marks of forms of different scales are brought. */
const ECHELLE_COMMUNE = 5

export const schemaPasse = z.object({
  actions: z.int().describe('actions menées dans les plans précédents'),
  reponses: z.int().describe("réponses aux formulaires d'évaluation de ces actions"),
  moyenne_sur_5: z.number().nullable().describe('toutes questions réunies ; null sous cinq réponses'),
})
/** What the earlier plans say of a provider; it informs the choice and never enters the ranking. */
export type Passe = Readonly<z.infer<typeof schemaPasse>>

/** The plans of all years and what was thought of them. */
export type FaitsDesPlans = {
  readonly actions: readonly Action[]
  readonly sessions: readonly Session[]
  readonly evaluations: readonly Evaluation[]
}

/** The past of each provider before a year; who led no action has none. */
export function resumerPasses(
  annee: number,
  {actions, sessions, evaluations}: FaitsDesPlans,
): ReadonlyMap<string, Passe> {
  const menees = actions.filter((a) => a.annee < annee && a.organisme !== null)
  const organismes = new Map(menees.map((a) => [`${a.annee} ${a.code}`, a.organisme]))
  const tenues = new Map(
    sessions.map((s) => [`${s.annee} ${s.code}`, organismes.get(`${s.annee} ${s.action}`)]),
  )
  // The key of an answer opens with its year: codes of sessions may come back from one year to the next.
  const reponses = grouper(evaluations, (e) => tenues.get(`${e.cle.slice(0, 4)} ${e.session}`) ?? '')
  return new Map(
    [...grouper(menees, (a) => a.organisme ?? '')].map(([organisme, siennes]) => [
      organisme,
      {actions: siennes.length, ...moyenner(reponses.get(organisme) ?? [])},
    ]),
  )
}

function moyenner(evaluations: readonly Evaluation[]): Omit<Passe, 'actions'> {
  const notes = evaluations.flatMap(({echelle, notes: n}) => n.map(({note}) => note / echelle))
  const donnee = evaluations.length >= REPONSES_MINIMALES && notes.length > 0
  return {
    reponses: evaluations.length,
    moyenne_sur_5: donnee ? (ECHELLE_COMMUNE * notes.reduce((s, n) => s + n, 0)) / notes.length : null,
  }
}

/** « Alpha (2 actions, 3,6 / 5 sur 12 réponses) » */
export function direPasse(nom: string, passe: Passe): string {
  return `${nom} (${accorder(passe.actions, 'action')}, ${direJugement(passe) || 'sans évaluation'})`
}

/** « 3,6 / 5 sur 12 réponses »; empty when nobody answered. */
export function direJugement({reponses, moyenne_sur_5}: Passe): string {
  if (reponses === 0) return ''
  const recues = accorder(reponses, 'réponse')
  if (moyenne_sur_5 === null) return `${recues}, trop peu pour une moyenne`
  return `${formaterNombre(moyenne_sur_5, 1)} / ${ECHELLE_COMMUNE} sur ${recues}`
}
