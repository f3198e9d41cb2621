import {z} from 'zod'
import {ErreurMetier} from '../../../shared/erreur-metier.js'
import {enumerer, formaterJour} from '../../../shared/francais.js'
import {ecrireJours} from '../actions/index.js'
import {personneDe} from '../bilan/index.js'
import {changerEtat, occupeUnePlace} from '../machine-d-etats.js'
import {type DemiJournee, ETATS_DE_SESSION, type Inscription, type Session} from '../types.js'
import {demiJourneesCommunes} from './conflits.js'
import {estAuCalendrier, joursDe, trouverSession} from './trouver-session.js'

export const schemaSessionChangee = z.object({
  statut: z.enum(['ecrit', 'simule']),
  annee: z.int(),
  code: z.string(),
  etat: z.enum(ETATS_DE_SESSION),
  avant: z.enum(ETATS_DE_SESSION),
  jours: z.array(z.string()),
  motif: z.string().nullable(),
  inscrits: z.int().describe('personnes qui y avaient une place'),
  en_attente: z.array(z.string()).describe("inscriptions remises en liste d'attente"),
})
/** What a change of state of a session did: the answer of `sessions reporter|annuler|realiser`. */
export type SessionChangee = Readonly<z.infer<typeof schemaSessionChangee>>

export type Changement = {
  readonly avant: Session
  readonly session: Session
  /** Those who had, or were offered, a place. */
  readonly inscrits: readonly Inscription[]
  /** The registrations that change with it. */
  readonly inscriptions: readonly Inscription[]
}

type Faits = {
  readonly annee: number
  readonly sessions: readonly Session[]
  readonly inscriptions: readonly Inscription[]
}

/**
 * Puts a session off: to new dates it is planned again, without them, or to another year, it waits and no longer
 * counts in the plan. Those who have a place keep it, unless it would put them in two places at once.
 */
export function reporterSession(
  faits: Faits,
  {
    code,
    dates,
    motif,
  }: {readonly code: string; readonly dates: readonly DemiJournee[]; readonly motif: string},
): Changement {
  const avant = modifiable(trouverSession(faits.sessions, faits.annee, code), 'reportée')
  const cetteAnnee = dates.some((d) => d.jour.startsWith(String(faits.annee)))
  const anciennes = ecrireJours(avant)
  const session: Session = {
    ...avant,
    demiJournees: dates,
    etat: cetteAnnee ? 'prevue' : 'reportee',
    motif: anciennes.length > 0 ? `Reportée (${anciennes.join(', ')}) : ${motif}` : `Reportée : ${motif}`,
  }
  const inscrits = placesDe(faits, avant)
  exigerUnSeulLieu(faits, session, inscrits)
  return {avant, session, inscrits, inscriptions: []}
}

/** Cancels a session: nobody keeps a place in it, and those who had one wait for another, with the reason. */
export function annulerSession(
  faits: Faits,
  {code, motif}: {readonly code: string; readonly motif: string},
): Changement {
  const avant = modifiable(trouverSession(faits.sessions, faits.annee, code), 'annulée')
  const inscrits = placesDe(faits, avant)
  return {
    avant,
    session: {...avant, etat: 'annulee', motif},
    inscrits,
    inscriptions: inscrits.map((i) =>
      changerEtat(i, {etat: 'en_attente', motif: `Session ${avant.code} annulée : ${motif}`}),
    ),
  }
}

/** Says that a session was held. */
export function realiserSession(faits: Faits, {code}: {readonly code: string}): Changement {
  const avant = trouverSession(faits.sessions, faits.annee, code)
  if (!estAuCalendrier(avant)) {
    const cause = avant.demiJournees.length === 0 ? "n'a pas de date" : `est ${ETATS[avant.etat]}`
    throw new ErreurMetier('FOR-111', `La session ${avant.code} ${cause} : elle n'a pas pu se tenir.`, {
      pistes: [
        `Donnez d'abord ses dates : animreg formation sessions reporter ${avant.code} --dates "14/10/${avant.annee}" --motif "…"`,
      ],
      details: {code: avant.code, etat: avant.etat},
    })
  }
  return {avant, session: {...avant, etat: 'realisee'}, inscrits: placesDe(faits, avant), inscriptions: []}
}

/** What a change did, for the answer of the command. */
export function decrireChangement(
  {avant, session, inscrits, inscriptions}: Changement,
  statut: SessionChangee['statut'],
): SessionChangee {
  return {
    statut,
    annee: session.annee,
    code: session.code,
    etat: session.etat,
    avant: avant.etat,
    jours: joursDe(session),
    motif: session.motif,
    inscrits: inscrits.length,
    en_attente: inscriptions.map((i) => i.cle),
  }
}

const ETATS: Readonly<Record<Session['etat'], string>> = {
  prevue: 'prévue',
  reportee: 'reportée',
  annulee: 'annulée',
  realisee: 'réalisée',
}

function modifiable(session: Session, voulu: string): Session {
  if (session.etat === 'prevue' || session.etat === 'reportee') return session
  throw new ErreurMetier(
    'FOR-111',
    `La session ${session.code} est ${ETATS[session.etat]} : elle ne peut plus être ${voulu}.`,
    {
      pistes: [
        "Si c'est une erreur, corrigez son état dans le classeur et réimportez-le : animreg formation sessions importer plan.xlsx",
      ],
      details: {code: session.code, etat: session.etat},
    },
  )
}

function placesDe({annee, inscriptions}: Faits, session: Session): Inscription[] {
  return inscriptions.filter((i) => i.annee === annee && i.session === session.code && occupeUnePlace(i))
}

function exigerUnSeulLieu(faits: Faits, session: Session, inscrits: readonly Inscription[]): void {
  const ailleurs = faits.sessions.filter(
    (s) => s.code !== session.code && estAuCalendrier(s) && demiJourneesCommunes(s, session).length > 0,
  )
  const prises = new Map(
    ailleurs.flatMap((s) => placesDe({...faits, annee: s.annee}, s).map((i) => [personneDe(i), s.code])),
  )
  const genes = inscrits.filter((i) => prises.has(personneDe(i)))
  if (genes.length === 0) return
  throw new ErreurMetier(
    'FOR-112',
    `À ces dates, des inscrits de ${session.code} sont déjà en formation ailleurs : ${enumerer(genes.map((i) => `${i.prenom} ${i.nom} (${prises.get(personneDe(i)) ?? ''})`))}.`,
    {
      pistes: [
        `Choisissez d'autres dates que ${enumerer(joursDe(session).map(formaterJour))}.`,
        'Ou retirez d’abord ces personnes : animreg formation inscriptions annuler',
      ],
      details: {code: session.code, inscriptions: genes.map((i) => i.cle)},
    },
  )
}
