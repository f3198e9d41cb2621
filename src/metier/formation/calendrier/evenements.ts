import type {Action, Session} from '../types.js'
import {suitesDeJours} from './dire-dates.js'

/** A run of days of a session, for an agenda. */
export type EvenementDeSession = {
  readonly cle: string
  readonly titre: string
  readonly debut: string
  readonly fin: string
  readonly lieu: string | undefined
  readonly description: string
  readonly annule: boolean
}

/** The sessions as events of whole days: days that follow each other make one; hours are not in the plan. */
export function evenementsDesSessions(
  sessions: readonly Session[],
  actions: readonly Action[],
): EvenementDeSession[] {
  const intitules = new Map(actions.map((a) => [`${a.annee} ${a.code}`, a.intitule]))
  return sessions
    .filter((s) => s.etat !== 'reportee')
    .flatMap((session) => {
      const intitule = intitules.get(`${session.annee} ${session.action}`) ?? session.action
      return suitesDeJours(session).map(({debut, fin, moment}) => ({
        cle: `${session.code}-${debut}`,
        titre: `Formation : ${intitule}${moment === '' ? '' : ` (${moment})`}`,
        debut,
        fin,
        lieu: session.lieu ?? undefined,
        description: [
          `Session ${session.code}`,
          ...(session.formateur === null ? [] : [`Formateur : ${session.formateur}`]),
          ...(session.motif === null ? [] : [session.motif]),
        ].join('\n'),
        annule: session.etat === 'annulee',
      }))
    })
}
