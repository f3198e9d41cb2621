import {z} from 'zod'
import {empreinte} from '../../../shared/empreinte.js'
import {comparerTextes, enumerer, formaterJour} from '../../../shared/francais.js'
import {estUnJourDeSemaine} from '../../../shared/jour.js'
import type {Structure} from '../../structures/index.js'
import type {Action, DemiJournee, Session} from '../types.js'
import {DEPARTEMENTS_D_ALSACE_MOSELLE, joursFeries} from './jours-feries.js'
import {estAuCalendrier, joursDe} from './trouver-session.js'

export const GENRES_DE_CONFLIT = ['formateur', 'public', 'ferie', 'reserve', 'week-end'] as const

export const schemaConflit = z.object({
  genre: z.enum(GENRES_DE_CONFLIT),
  sessions: z.array(z.string()),
  jours: z.array(z.string()),
  message: z.string(),
})
/** Two things of the calendar that stand in each other's way. */
export type Conflit = Readonly<z.infer<typeof schemaConflit>>

/** A day the network keeps for something else: a meeting, an event. */
export type DateReservee = {readonly jour: string; readonly libelle: string}

export type FaitsDuCalendrier = {
  readonly annee: number
  readonly actions: readonly Action[]
  readonly sessions: readonly Session[]
  readonly structures: readonly Structure[]
  readonly reservees: readonly DateReservee[]
}

const TOUS_LES_PUBLICS = new Set(['Tous', 'Tous salariés', 'Tous publics', 'Tout public'].map(empreinte))

/** What clashes in the calendar of a year: trainers, publics, public holidays, reserved days, week-ends. */
export function chercherConflits(faits: FaitsDuCalendrier): Conflit[] {
  const sessions = faits.sessions
    .filter((s) => s.annee === faits.annee && estAuCalendrier(s))
    .toSorted((a, b) => comparerTextes(a.code, b.code))
  const paires = sessions.flatMap((a, i) => sessions.slice(i + 1).map((b) => [a, b] as const))
  return [
    ...paires.flatMap(([a, b]) => conflitsDePaire(a, b, faits.actions)),
    ...sessions.flatMap((s) => [...feries(s, faits), ...reservees(s, faits.reservees), ...weekEnds(s)]),
  ]
}

function conflitsDePaire(a: Session, b: Session, actions: readonly Action[]): Conflit[] {
  const communs = [...new Set(demiJourneesCommunes(a, b).map((d) => d.jour))]
  if (communs.length === 0) return []
  const trouver = (genre: Conflit['genre'], quoi: string): Conflit => ({
    genre,
    sessions: [a.code, b.code],
    jours: communs,
    message: `${quoi} : ${a.code} et ${b.code} se tiennent en même temps ${direJours(communs)}`,
  })
  const formateur = a.formateur !== null && memeTexte(a.formateur, b.formateur) ? a.formateur : null
  const publics = a.action === b.action ? [] : publicsCommuns(a, b, actions)
  return [
    ...(formateur === null ? [] : [trouver('formateur', `Formateur (${formateur})`)]),
    ...(publics.length === 0 ? [] : [trouver('public', `Même public (${publics.join(', ')})`)]),
  ]
}

/** The half-days two sessions share. */
export function demiJourneesCommunes(
  a: Pick<Session, 'demiJournees'>,
  b: Pick<Session, 'demiJournees'>,
): DemiJournee[] {
  const prises = new Set(b.demiJournees.map((d) => `${d.jour} ${d.moment}`))
  return a.demiJournees.filter((d) => prises.has(`${d.jour} ${d.moment}`))
}

/** Who an action for everybody takes in is also somebody's public. */
function publicsCommuns(a: Session, b: Session, actions: readonly Action[]): string[] {
  const publicsDe = ({annee, action}: Session) =>
    actions.find((x) => x.annee === annee && x.code === action)?.publics ?? []
  const [siens, autres] = [publicsDe(a), publicsDe(b)]
  if (siens.some(estPourTous)) return [...autres]
  if (autres.some(estPourTous)) return [...siens]
  return siens.filter((p) => autres.some((autre) => memeTexte(p, autre)))
}

function estPourTous(nom: string): boolean {
  return TOUS_LES_PUBLICS.has(empreinte(nom))
}

function memeTexte(a: string, b: string | null): boolean {
  return b !== null && empreinte(a) === empreinte(b)
}

/** The holidays of Alsace-Moselle count where the session is held there, or where nobody said the place. */
function feries(session: Session, {annee, structures}: FaitsDuCalendrier): Conflit[] {
  const departements = departementsDuLieu(session, structures)
  const local = departements.some((d) => DEPARTEMENTS_D_ALSACE_MOSELLE.includes(d))
  const jours = joursDe(session)
  return [annee, annee + 1]
    .flatMap(joursFeries)
    .filter((f) => jours.includes(f.jour) && (!f.local || local))
    .map((f) => ({
      genre: 'ferie',
      sessions: [session.code],
      jours: [f.jour],
      message: `${session.code} : le ${formaterJour(f.jour)} est férié (${f.nom}${f.local ? ', en Alsace et en Moselle' : ''})`,
    }))
}

function departementsDuLieu({lieu}: Session, structures: readonly Structure[]): string[] {
  const mots = lieu === null ? null : ` ${empreinte(lieu)} `
  return structures
    .filter((s) => mots === null || (s.ville !== null && mots.includes(` ${nomDeVille(s.ville)} `)))
    .map((s) => s.departement)
}

function nomDeVille(ville: string): string {
  return empreinte(ville.replace(/\s+cedex.*$/i, ''))
}

function reservees(session: Session, dates: readonly DateReservee[]): Conflit[] {
  const jours = joursDe(session)
  return dates
    .filter((d) => jours.includes(d.jour))
    .map((d) => ({
      genre: 'reserve',
      sessions: [session.code],
      jours: [d.jour],
      message: `${session.code} : le ${formaterJour(d.jour)} est déjà pris par « ${d.libelle} »`,
    }))
}

function weekEnds(session: Session): Conflit[] {
  const jours = joursDe(session).filter((jour) => !estUnJourDeSemaine(jour))
  if (jours.length === 0) return []
  const message = `${session.code} : ${enumerer(jours.map(formaterJour))} ${jours.length > 1 ? 'tombent' : 'tombe'} un samedi ou un dimanche`
  return [{genre: 'week-end', sessions: [session.code], jours, message}]
}

function direJours(jours: readonly string[]): string {
  return `${jours.length > 1 ? 'les' : 'le'} ${enumerer(jours.map(formaterJour))}`
}
