import {changerEtat, estOuverte, occupeUnePlace} from '../inscriptions/index.js'
import type {Inscription, Session} from '../types.js'
import {classerDemandes, type FaitsDAffectation, type Unite} from './classer-demandes.js'
import {expirerPropositions} from './expirer.js'
import {type Obstacle, obstacleA, obstaclesDe, type Placement} from './obstacles.js'
import type {ReglesDAffectation} from './regles.js'

/** What the allocation decides of one registration, and why. */
export type DecisionDAffectation = {
  readonly avant: Inscription
  readonly apres: Inscription
  readonly classement: readonly string[]
}

/**
 * Places the requests of a year: the declared order, the quotas, the capacities, the wishes. Who waited before
 * is never promoted here, and no new request passes before somebody who waits and could have the place.
 */
export function affecterDemandes(
  faits: FaitsDAffectation,
  regles: ReglesDAffectation,
): DecisionDAffectation[] {
  const {annee} = faits
  const sessions = new Map(faits.sessions.filter((s) => s.annee === annee).map((s) => [s.code, s]))
  const expirees = expirerPropositions(
    faits.inscriptions.filter((i) => i.annee === annee),
    faits.le,
  )
  const remises = expirees.inscriptions.map((i) => remettreEnAttente(i, sessions))
  const etat = new Map(remises.map((i) => [i.cle, i]))
  const placement = (): Placement => ({inscriptions: [...etat.values()], sessions, regles})
  const enAttente = classerDemandes(
    remises.filter((i) => i.etat === 'en_attente'),
    faits,
    regles,
  )
  const demandes = classerDemandes(
    remises.filter((i) => i.etat === 'demandee'),
    faits,
    regles,
  )
  const classements = new Map<string, readonly string[]>()
  for (const unite of demandes) {
    const choisie = choisirSession(unite, enAttente, placement())
    const apres = choisie.session
      ? unite.membres.map((i) => changerEtat(i, {etat: 'inscrite', session: choisie.session?.code ?? ''}))
      : unite.membres.map((i) =>
          changerEtat(i, {etat: 'en_attente', motif: direObstacles(choisie.obstacles)}),
        )
    for (const i of apres) {
      etat.set(i.cle, i)
      classements.set(i.cle, unite.classement)
    }
  }
  const avant = new Map(faits.inscriptions.map((i) => [i.cle, i]))
  return [...etat.values()].flatMap((apres) => {
    const depart = avant.get(apres.cle)
    if (!depart || depart === apres) return []
    return [{avant: depart, apres, classement: classements.get(apres.cle) ?? []}]
  })
}

/** Who had a place in a cancelled session waits for another one; a session put off keeps its own. */
function remettreEnAttente(inscription: Inscription, sessions: ReadonlyMap<string, Session>): Inscription {
  const session = sessions.get(inscription.session ?? '')
  if (!occupeUnePlace(inscription) || !session) return inscription
  if (session.etat !== 'annulee') return inscription
  return changerEtat(inscription, {etat: 'en_attente', motif: `la session ${session.code} est annulée`})
}

function choisirSession(
  unite: Unite,
  enAttente: readonly Unite[],
  placement: Placement,
): {readonly session?: Session; readonly obstacles: readonly Obstacle[]} {
  const possibles = unite.sessions.filter((s) => obstacleA(unite, s, placement) === undefined)
  const libre = possibles.find((s) => !estAttendue(s, enAttente, placement))
  if (libre) return {session: libre, obstacles: []}
  const attendues = possibles.map(
    ({code}): Obstacle => ({
      session: code,
      obstacle: 'attente',
      texte: `${code} : des personnes attendent déjà une place, à leur proposer d’abord`,
    }),
  )
  return {obstacles: [...attendues, ...obstaclesDe(unite, placement)]}
}

/** True when somebody who waits could have a place there. */
function estAttendue(session: Session, enAttente: readonly Unite[], placement: Placement): boolean {
  return enAttente.some(
    (u) =>
      u.sessions.some((s) => s.code === session.code) &&
      estOuverte(session) &&
      obstacleA(u, session, placement) === undefined,
  )
}

/** The reasons of a wait, in one sentence. */
export function direObstacles(obstacles: readonly Obstacle[]): string {
  return obstacles.map((o) => o.texte).join(' ; ') || 'aucune place'
}
