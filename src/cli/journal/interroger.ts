import type {DouteDeFait, FaitDecrit, SaisieDeFait} from '../../metier/programme/index.js'
import {demanderChoix, demanderOuiNon, demanderTexte, type Guichet} from '../questions.js'
import type {Interlocuteur} from './noter-fait.js'
import {presenterFait} from './presenter-fait.js'

/** The person at the keyboard; `guichet` is where the questions stand. */
export function interlocuteur(dire: (texte: string) => void, guichet: Guichet = {}): Interlocuteur {
  return {
    demanderTout: async (types) => demanderTout(types, guichet),
    lever: async (doute) => leverDoute(doute, guichet),
    placer: async (morceau) => placerMorceau(morceau, guichet),
    garder: async (fait, doublons) => garderFait({fait, doublons}, dire, guichet),
  }
}

const FACULTATIVES = [
  ['lieu', 'Où ? (Entrée pour passer)'],
  ['theme', 'Thème ? (Entrée pour passer)'],
  ['duree', 'Durée ? comme 3h30 (Entrée pour passer)'],
  ['participants', 'Combien de participants ? (Entrée pour passer)'],
  ['compteurs', 'Autre chose de compté ? comme « 402 entretiens » (Entrée pour passer)'],
  ['action', 'Action du programme ? comme 3.3.1 (Entrée pour passer)'],
] as const

/** The questions, one by one, when nothing was typed. */
async function demanderTout(types: readonly string[], guichet: Guichet): Promise<SaisieDeFait> {
  const date = await demanderTexte('Quel jour ? comme 14/10/2008', guichet)
  const intitule = await demanderTexte("Qu'est-ce qui a été fait, en quelques mots ?", guichet)
  const type = await demanderChoix(
    'Type ?',
    types.map((t) => ({valeur: t, libelle: t})),
    guichet,
  )
  const reponses: Record<string, string> = {}
  for (const [champ, question] of FACULTATIVES) {
    const reponse = await demanderTexte(question, {...guichet, refuser: () => undefined})
    if (reponse) reponses[champ] = reponse
  }
  const {participants, compteurs, ...simples} = reponses
  return {
    date,
    intitule,
    type,
    ...simples,
    ...(participants ? {participants: [participants]} : {}),
    ...(compteurs ? {compteurs: [compteurs]} : {}),
  }
}

async function leverDoute({constat, propositions}: DouteDeFait, guichet: Guichet): Promise<string> {
  return demanderChoix(
    `${constat} Lequel ?`,
    propositions.map((p) => ({valeur: p, libelle: p})),
    guichet,
  )
}

async function placerMorceau(morceau: string, guichet: Guichet): Promise<SaisieDeFait> {
  return demanderChoix<SaisieDeFait>(
    `« ${morceau} », c'est`,
    [
      {valeur: {partenaires: [morceau]}, libelle: 'un partenaire'},
      {valeur: {theme: morceau}, libelle: 'le thème'},
      {valeur: {lieu: morceau}, libelle: 'le lieu, à la place de celui qui est compris'},
      {valeur: {remarque: morceau}, libelle: 'une remarque'},
      {valeur: {}, libelle: 'rien : le laisser de côté'},
    ],
    guichet,
  )
}

/** What was understood is read again before it is kept. */
async function garderFait(
  {fait, doublons}: {fait: FaitDecrit; doublons: readonly FaitDecrit[]},
  dire: (texte: string) => void,
  guichet: Guichet,
): Promise<boolean> {
  dire(presenterFait(fait))
  const [semblable] = doublons
  if (!semblable) return demanderOuiNon('Le garder ?', {...guichet, defaut: true})
  dire(`\nCe fait ressemble au n° ${semblable.numero ?? ''}, du même jour :\n${presenterFait(semblable)}`)
  return demanderOuiNon('Est-ce un autre fait, à garder aussi ?', guichet)
}
