import type {RangLu} from '../../feuilles/index.js'
import type {Action, Session} from '../types.js'
import type {ChampInscription} from './modele-inscriptions.js'
import {estOuverte} from './places.js'

type Rang = RangLu<ChampInscription>

type PlanOuvert = {
  readonly annee: number
  readonly actions: readonly Action[]
  readonly sessions: readonly Session[]
}

/** The action asked for and the sessions accepted, by their codes or their ranks. */
export function lireActionEtSouhaits(
  rang: Rang,
  {annee, actions, sessions}: PlanOuvert,
): {action: Action; sessions: string[]} | undefined {
  const ecrits = rang.liste('souhaits')
  const code =
    rang.texte('action') ??
    ecrits
      .find((e) => e.includes('/'))
      ?.split('/')[0]
      ?.trim() ??
    ''
  const action = actions.find((a) => a.annee === annee && memeCode(a.code, code))
  if (!action) {
    const message = code
      ? `« ${code} » n’est le code d’aucune action du plan ${annee}.`
      : 'La ligne ne dit pas quelle action est demandée.'
    const aFaire = 'Écrivez le code de l’action, tel que le donne « animreg formation actions lister ».'
    rang.constater('bloquante', 'FOR-062', rang.texte('action') ? 'action' : 'souhaits', message, aFaire)
    return undefined
  }
  const siennes = sessions.filter((s) => s.annee === annee && s.action === action.code)
  const lues = ecrits.map((ecrit) => lireSouhait(rang, ecrit, action, siennes))
  return lues.includes(undefined) ? undefined : {action, sessions: lues.flatMap((s) => s ?? [])}
}

function lireSouhait(
  rang: Rang,
  ecrit: string,
  action: Action,
  siennes: readonly Session[],
): string | undefined {
  const session = siennes.find((s) => memeCode(s.code, ecrit) || String(s.numero) === ecrit)
  if (!session) {
    const codes = siennes.map((s) => s.code).join(', ') || 'aucune session saisie'
    const aFaire = `Sessions de l’action ${action.code} : ${codes}. Corrigez, ou videz la cellule si toutes conviennent.`
    rang.constater(
      'bloquante',
      'FOR-063',
      'souhaits',
      `« ${ecrit} » n’est pas une session de l’action ${action.code}.`,
      aFaire,
    )
    return undefined
  }
  if (!estOuverte(session)) {
    const etat = {annulee: 'annulée', realisee: 'déjà tenue', reportee: 'reportée', prevue: 'prévue'}[
      session.etat
    ]
    const message = `La session ${session.code} est ${etat} : personne ne peut plus y être inscrit.`
    rang.constater(
      'bloquante',
      'FOR-064',
      'souhaits',
      message,
      'Choisissez une autre session, ou videz la cellule.',
    )
  }
  return session.code
}

/** 1, 2 or 3; null when the row does not say. */
export function lirePriorite(rang: Rang): 1 | 2 | 3 | null {
  const lue = rang.nombre('priorite')
  if (lue === null || lue === 1 || lue === 2 || lue === 3) return lue
  rang.constater(
    'bloquante',
    'FOR-065',
    'priorite',
    `La priorité ${lue} n’existe pas.`,
    'Écrivez 1 (la plus urgente), 2 ou 3.',
  )
  return null
}

function memeCode(a: string, b: string): boolean {
  return a.toLowerCase() === b.trim().toLowerCase()
}
