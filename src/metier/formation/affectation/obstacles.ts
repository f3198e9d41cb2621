import {accorder, formaterJour} from '../../../shared/francais.js'
import {estOuverte, occupeUnePlace, placeAuMemeMoment, placesPrises} from '../inscriptions/index.js'
import type {Inscription, Session} from '../types.js'
import type {Unite} from './classer-demandes.js'
import type {ReglesDAffectation} from './regles.js'

export const OBSTACLES = [
  'aucune_session',
  'fermee',
  'complete',
  'groupe',
  'quota',
  'chevauchement',
  'attente',
] as const

/** Why somebody cannot be placed in a session, in a code for scripts and in a sentence. */
export type Obstacle = {
  readonly session: string | null
  readonly obstacle: (typeof OBSTACLES)[number]
  readonly texte: string
}

/** Who holds what, now. */
export type Placement = {
  readonly inscriptions: readonly Inscription[]
  readonly sessions: ReadonlyMap<string, Session>
  readonly regles: ReglesDAffectation
}

/** What stands between these persons and a place in that session; undefined when they can have it. */
export function obstacleA(unite: Unite, session: Session, placement: Placement): Obstacle | undefined {
  return (
    fermeture(session) ??
    memeMoment(unite, session, placement) ??
    quotaAtteint(unite, session, placement) ??
    manqueDePlaces(unite, session, placement)
  )
}

/** What stands between these persons and a place anywhere, session by session. */
export function obstaclesDe(unite: Unite, placement: Placement): Obstacle[] {
  if (unite.sessions.length === 0) {
    const texte =
      unite.membres.length > 1 ? 'aucune session acceptée par tout le groupe' : 'l’action n’a aucune session'
    return [{session: null, obstacle: 'aucune_session', texte}]
  }
  return unite.sessions.flatMap((session) => obstacleA(unite, session, placement) ?? [])
}

function fermeture(session: Session): Obstacle | undefined {
  if (estOuverte(session)) return undefined
  const etat = {annulee: 'annulée', reportee: 'reportée', realisee: 'déjà tenue', prevue: ''}[session.etat]
  return {session: session.code, obstacle: 'fermee', texte: `${session.code} : ${etat}`}
}

function memeMoment(unite: Unite, session: Session, placement: Placement): Obstacle | undefined {
  for (const membre of unite.membres) {
    const autre = placeAuMemeMoment(membre, session, placement)
    if (!autre) continue
    const texte = `${session.code} : aux mêmes demi-journées que ${autre.code}, où la personne a une place`
    return {session: session.code, obstacle: 'chevauchement', texte}
  }
  return undefined
}

function quotaAtteint(
  unite: Unite,
  {code, action}: Session,
  {inscriptions, regles}: Placement,
): Obstacle | undefined {
  const quota = regles.quotaParStructure
  if (quota === null) return undefined
  const tenues = inscriptions.filter(
    (i) => i.action === action && i.structure === unite.structure && occupeUnePlace(i),
  ).length
  if (tenues + unite.membres.length <= quota) return undefined
  const demande = unite.membres.length > 1 ? ` et en demande ${unite.membres.length} de plus` : ''
  const texte = `${code} : la structure tient ${accorder(tenues, 'place')} à l’action ${action}${demande} ; son quota est de ${quota}`
  return {session: code, obstacle: 'quota', texte}
}

function manqueDePlaces(unite: Unite, session: Session, {inscriptions}: Placement): Obstacle | undefined {
  const libres = session.capaciteMax - placesPrises(session.code, inscriptions)
  if (libres >= unite.membres.length) return undefined
  const {code, capaciteMax} = session
  if (libres > 0) {
    const texte = `${code} : ${accorder(libres, 'place libre', 'places libres')} pour un groupe de ${unite.membres.length}`
    return {session: code, obstacle: 'groupe', texte}
  }
  return {
    session: code,
    obstacle: 'complete',
    texte: `${code} : complète (${accorder(capaciteMax, 'place')})${enSuspens(code, inscriptions)}`,
  }
}

/** Offers not answered yet: a place may come back. */
function enSuspens(session: string, inscriptions: readonly Inscription[]): string {
  const proposees = inscriptions.filter((i) => i.session === session && i.etat === 'proposee')
  const dernier = proposees
    .flatMap((i) => i.jusquAu ?? [])
    .toSorted()
    .at(-1)
  if (!dernier) return ''
  const sujet = accorder(proposees.length, 'place y est proposée', 'places y sont proposées')
  return `, dont ${sujet} jusqu’au ${formaterJour(dernier)}`
}
