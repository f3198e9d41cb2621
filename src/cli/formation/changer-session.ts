import type {Espace} from '../../espace/index.js'
import {
  type Changement,
  decrireChangement,
  type Inscription,
  type Session,
  type SessionChangee,
} from '../../metier/formation/index.js'
import {accorder, enumerer, formaterJour} from '../../shared/francais.js'
import type {Exercice} from '../../shared/periode.js'

type Faits = {
  readonly annee: number
  readonly sessions: readonly Session[]
  readonly inscriptions: readonly Inscription[]
}

/** Changes the state of a session, and of the registrations it concerns, in one go. */
export async function changerSession(
  espace: Espace,
  {
    annee,
    simulation,
    changer,
  }: {
    readonly annee: Exercice
    readonly simulation: boolean
    readonly changer: (faits: Faits) => Changement
  },
): Promise<SessionChangee> {
  const {registres} = espace
  const sessions = await registres.charger('sessions_formation')
  const changement = changer({annee, sessions, inscriptions: await registres.charger('inscriptions')})
  if (!simulation) {
    const {session, inscriptions} = changement
    await registres.noter([
      {registre: 'sessions_formation', cle: `${annee} ${session.code}`, annee, contenu: session},
      ...inscriptions.map(
        (i) => ({registre: 'inscriptions', cle: i.cle, annee: i.annee, contenu: i}) as const,
      ),
    ])
  }
  return decrireChangement(changement, simulation ? 'simule' : 'ecrit')
}

/** What became of the session and of those who had a place in it. */
export function presenterChangement({
  statut,
  code,
  etat,
  jours,
  motif,
  inscrits,
  en_attente,
}: SessionChangee): string {
  const verbe = statut === 'simule' ? 'serait' : 'est'
  const dates =
    jours.length > 0 ? `, ${jours.length > 1 ? 'les' : 'le'} ${enumerer(jours.map(formaterJour))}` : ''
  return [
    `La session ${code} ${verbe} ${ETATS[etat]}${etat === 'annulee' ? '' : dates}.`,
    ...(motif === null ? [] : [`  Motif : ${motif}`]),
    ...(inscrits > 0 ? [`  ${suiteDesInscrits(etat, inscrits, en_attente.length)}`] : []),
  ].join('\n')
}

const ETATS = {prevue: 'prévue', reportee: 'reportée', annulee: 'annulée', realisee: 'réalisée'} as const

function suiteDesInscrits(etat: SessionChangee['etat'], inscrits: number, enAttente: number): string {
  const personnes = accorder(inscrits, 'personne')
  if (enAttente > 0)
    return `${personnes} : en liste d’attente, avec ce motif ; personne n’est placé d’office.`
  return etat === 'realisee'
    ? `${personnes} y avaient une place : importez les émargements.`
    : `${personnes} : leur place est gardée ; convoquez-les de nouveau.`
}
