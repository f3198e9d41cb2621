import {ErreurMetier} from '../../../shared/erreur-metier.js'
import {changerEtat, estOuverte, placesPrises} from '../inscriptions/index.js'
import type {Inscription, Session} from '../types.js'
import {classerDemandes, type FaitsDAffectation} from './classer-demandes.js'
import {expirerPropositions} from './expirer.js'
import {obstacleA, type Placement} from './obstacles.js'
import type {ReglesDAffectation} from './regles.js'

/** The offers to confirm for one session: to whom, over whom and why. */
export type PropositionsDePlaces = {
  readonly libres: number
  readonly proposees: readonly Inscription[]
  readonly passees: readonly {readonly inscription: Inscription; readonly pourquoi: string}[]
  readonly expirees: readonly Inscription[]
}

/** Offers the free places of a session to who waits first; a list to confirm, nobody is promoted by it. */
export function proposerPlaces(
  session: Session,
  faits: FaitsDAffectation,
  {regles, jusquAu}: {readonly regles: ReglesDAffectation; readonly jusquAu: string},
): PropositionsDePlaces {
  if (!estOuverte(session)) throw sessionFermee(session)
  if (jusquAu < faits.le) throw delaiPasse(jusquAu, faits.le)
  const {annee} = faits
  const sessions = new Map(faits.sessions.filter((s) => s.annee === annee).map((s) => [s.code, s]))
  const {inscriptions, expirees} = expirerPropositions(
    faits.inscriptions.filter((i) => i.annee === annee),
    faits.le,
  )
  const etat = new Map(inscriptions.map((i) => [i.cle, i]))
  const placement = (): Placement => ({inscriptions: [...etat.values()], sessions, regles})
  const libres = session.capaciteMax - placesPrises(session.code, inscriptions)
  const proposees: Inscription[] = []
  const passees: {inscription: Inscription; pourquoi: string}[] = []
  for (const unite of classerDemandes(
    inscriptions.filter((i) => i.etat === 'en_attente'),
    faits,
    regles,
  )) {
    if (unite.action !== session.action || proposees.length === libres) continue
    const obstacle = unite.sessions.some((s) => s.code === session.code)
      ? obstacleA(unite, session, placement())?.texte
      : `${session.code} n’est pas une session acceptée`
    for (const membre of unite.membres) {
      if (obstacle) {
        passees.push({inscription: membre, pourquoi: obstacle})
        continue
      }
      const proposee = changerEtat(membre, {etat: 'proposee', session: session.code, jusquAu})
      etat.set(proposee.cle, proposee)
      proposees.push(proposee)
    }
  }
  return {libres, proposees, passees, expirees}
}

function sessionFermee({code, etat}: Session): ErreurMetier {
  const dite = {annulee: 'annulée', reportee: 'reportée', realisee: 'déjà tenue', prevue: 'prévue'}[etat]
  return new ErreurMetier(
    'FOR-078',
    `La session ${code} est ${dite} : aucune place ne peut y être proposée.`,
    {
      pistes: ['Voyez les sessions ouvertes : animreg formation sessions lister'],
      details: {session: code, etat},
    },
  )
}

function delaiPasse(jusquAu: string, le: string): ErreurMetier {
  return new ErreurMetier('FOR-079', `Le jour limite de réponse (${jusquAu}) est passé au ${le}.`, {
    pistes: [
      'Donnez un jour à venir : --jusqu-au AAAA-MM-JJ',
      'Ou le jour où la place est proposée : --le AAAA-MM-JJ',
    ],
    details: {jusqu_au: jusquAu, le},
  })
}
