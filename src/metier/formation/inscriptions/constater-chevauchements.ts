import type {Anomalie} from '../../../shared/anomalie.js'
import type {RangLu} from '../../feuilles/index.js'
import {personneDe} from '../bilan/index.js'
import {estTerminal} from '../machine-d-etats.js'
import type {Inscription, Session} from '../types.js'
import type {ChampInscription} from './modele-inscriptions.js'
import {estOuverte, seChevauchent, sessionsAcceptees} from './places.js'

type Demande = {readonly inscription: Inscription; readonly rang: RangLu<ChampInscription>}

/** Two requests of one person that no choice of sessions can serve together: told, kept, only one will be served. */
export function constaterChevauchements(
  demandes: readonly Demande[],
  {
    inscriptions,
    sessions,
  }: {readonly inscriptions: readonly Inscription[]; readonly sessions: readonly Session[]},
): Anomalie[] {
  const vivantes = new Map(
    [...inscriptions, ...demandes.map((d) => d.inscription)]
      .filter((i) => !estTerminal(i.etat))
      .map((i) => [i.cle, i]),
  )
  const parPersonne = new Map<string, Inscription[]>()
  for (const i of vivantes.values())
    parPersonne.set(personneDe(i), [...(parPersonne.get(personneDe(i)) ?? []), i])
  return demandes.flatMap(({inscription, rang}) => {
    const autre = (parPersonne.get(personneDe(inscription)) ?? []).find(
      (i) =>
        i.cle < inscription.cle &&
        i.annee === inscription.annee &&
        sontIncompatibles(i, inscription, sessions),
    )
    if (!autre) return []
    const message = `${inscription.nom} ${inscription.prenom} demande ${autre.action} et ${inscription.action}, dont les demi-journées se chevauchent : une seule pourra être retenue.`
    const aFaire = 'Acceptez une autre session, ou retirez l’une des deux demandes.'
    rang.constater('avertissement', 'FOR-071', 'nom', message, aFaire)
    return rang.constats.slice(-1)
  })
}

function sontIncompatibles(a: Inscription, b: Inscription, sessions: readonly Session[]): boolean {
  const [deA, deB] = [possibles(a, sessions), possibles(b, sessions)]
  return deA.length > 0 && deB.length > 0 && deA.every((x) => deB.every((y) => seChevauchent(x, y)))
}

function possibles(inscription: Inscription, sessions: readonly Session[]): readonly Session[] {
  if (inscription.session !== null) return sessions.filter((s) => s.code === inscription.session)
  return sessionsAcceptees(inscription, sessions).filter((s) => estOuverte(s) && s.demiJournees.length > 0)
}
