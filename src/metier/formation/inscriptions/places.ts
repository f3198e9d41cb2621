import {comparerTextes, formaterJour} from '../../../shared/francais.js'
import {ajouterJours} from '../../../shared/jour.js'
import {personneDe} from '../bilan/index.js'
import {premierJour} from '../calendrier/index.js'
import {occupeUnePlace} from '../machine-d-etats.js'
import type {Inscription, Session} from '../types.js'

/** « DUPONT Camille », as it is read on a list. */
export function nomComplet({nom, prenom}: Pick<Inscription, 'nom' | 'prenom'>): string {
  return [nom.toUpperCase(), prenom].filter(Boolean).join(' ')
}

/** True while persons can still be placed there. */
export function estOuverte({etat}: Session): boolean {
  return etat === 'prevue'
}

/** Places taken or offered in a session. */
export function placesPrises(session: string, inscriptions: readonly Inscription[]): number {
  return inscriptions.filter((i) => i.session === session && occupeUnePlace(i)).length
}

/** True when two sessions share a half-day: nobody can be at both. */
export function seChevauchent(a: Session, b: Session): boolean {
  const tenues = new Set(a.demiJournees.map((d) => `${d.jour} ${d.moment}`))
  return b.demiJournees.some((d) => tenues.has(`${d.jour} ${d.moment}`))
}

/** The session where the person already has a place at the same time; undefined when she is free. */
export function placeAuMemeMoment(
  inscription: Inscription,
  session: Session,
  {
    inscriptions,
    sessions,
  }: {readonly inscriptions: readonly Inscription[]; readonly sessions: ReadonlyMap<string, Session>},
): Session | undefined {
  const personne = personneDe(inscription)
  return inscriptions
    .filter((i) => i.cle !== inscription.cle && occupeUnePlace(i) && personneDe(i) === personne)
    .flatMap((i) => sessions.get(i.session ?? '') ?? [])
    .find((autre) => autre.code === session.code || seChevauchent(autre, session))
}

/** The sessions a person accepts, in order of wish; all those of the action, by date, when she named none. */
export function sessionsAcceptees(
  {action, annee, souhaits}: Inscription,
  sessions: readonly Session[],
): readonly Session[] {
  const siennes = sessions
    .filter((s) => s.annee === annee && s.action === action)
    .toSorted((a, b) => comparerTextes(rangDeDate(a), rangDeDate(b)) || a.numero - b.numero)
  if (souhaits.length === 0) return siennes
  return souhaits.flatMap((code) => siennes.find((s) => s.code === code) ?? [])
}

/** Default answer day of an offer: some days from now, never after the eve of the session. */
export function delaiDeReponse(
  session: Session,
  {le, jours}: {readonly le: string; readonly jours: number},
): string {
  const delai = ajouterJours(le, jours)
  const debut = premierJour(session)
  const veille = debut === undefined ? delai : ajouterJours(debut, -1)
  return veille < delai && veille >= le ? veille : delai
}

/** « F2008-03/2 du 13/10/2008 ». */
export function nommerSession(session: Session): string {
  const debut = premierJour(session)
  return debut === undefined ? session.code : `${session.code} du ${formaterJour(debut)}`
}

function rangDeDate(session: Session): string {
  return premierJour(session) ?? '9999'
}
