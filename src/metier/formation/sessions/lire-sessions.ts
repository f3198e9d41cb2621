import type {Grille} from '../../../documents/index.js'
import {anomalie} from '../../../shared/anomalie.js'
import {ajouterJours, estUnJourDeSemaine} from '../../../shared/jour.js'
import {jourDe, type LignesLues, lireLignes, type ModeleDeFeuille, type RangLu} from '../../feuilles/index.js'
import {type Action, type DemiJournee, type EtatDeSession, MOMENTS, type Session} from '../types.js'

type ChampSession =
  | 'action'
  | 'intitule'
  | 'numero'
  | 'debut'
  | 'jours'
  | 'demiJournees'
  | 'places'
  | 'capaciteMin'
  | 'lieu'
  | 'formateur'
  | 'etat'
  | 'motif'
  | 'remarque'

/** The sheet of the sessions. */
export const MODELE_SESSIONS: ModeleDeFeuille<ChampSession> = {
  nom: 'Sessions',
  autresNoms: ['Calendrier', 'Sessions de formation'],
  signature: [['action'], ['debut', 'demiJournees'], ['places', 'lieu']],
  colonnes: [
    {champ: 'action', titre: 'Code action', autres: ['code', 'action'], largeur: 13},
    {champ: 'intitule', titre: 'Intitulé', autres: ['formation'], largeur: 60},
    {champ: 'numero', titre: 'Session', autres: ['n°', 'numéro'], format: 'entier', largeur: 9},
    {champ: 'debut', titre: 'Début', autres: ['date', 'date de début', 'du'], format: 'date', largeur: 12},
    {champ: 'jours', titre: 'Jours', autres: ['durée', 'durée (jours)'], format: 'decimal', largeur: 8},
    {
      champ: 'demiJournees',
      titre: 'Dates',
      autres: ['demi-journées', 'jours et demi-journées', 'dates de la session'],
      largeur: 40,
    },
    {
      champ: 'places',
      titre: 'Places',
      autres: ['capacité', 'capacité maximale', 'places maximum'],
      format: 'entier',
      largeur: 9,
    },
    {
      champ: 'capaciteMin',
      titre: 'Minimum',
      autres: ['capacité minimale', 'places minimum'],
      format: 'entier',
      largeur: 10,
    },
    {champ: 'lieu', titre: 'Lieu', autres: ['ville'], largeur: 26},
    {champ: 'formateur', titre: 'Formateur', autres: ['intervenant'], largeur: 24},
    {champ: 'etat', titre: 'État', autres: ['statut'], largeur: 12},
    {champ: 'motif', titre: 'Motif', largeur: 30},
    {champ: 'remarque', titre: 'Remarque', autres: ['observations'], largeur: 24},
  ],
}

const ETATS: Readonly<Record<EtatDeSession, readonly string[]>> = {
  prevue: ['prévue', 'à venir', 'programmée'],
  reportee: ['reportée', 'report'],
  annulee: ['annulée'],
  realisee: ['réalisée', 'faite', 'terminée'],
}

/** Name of a session: its action and its rank. */
export function codeDeSession(action: string, numero: number): string {
  return `${action}/${numero}`
}

/** Reads the sheets of sessions of a workbook, for one year. */
export function lireSessions(
  grilles: readonly Grille[],
  {annee, actions}: {readonly annee: number; readonly actions: readonly Action[]},
): LignesLues<Session> {
  const connues = new Map(actions.map((a) => [a.code, a]))
  const lues = lireLignes(grilles, MODELE_SESSIONS, (rang) => lireSession(rang, {annee, connues}))
  if (lues.feuilles > 0) return lues
  const constat = anomalie(
    'bloquante',
    'FOR-004',
    'Aucune feuille n’a l’en-tête d’un calendrier de sessions.',
    {
      attendu: 'les colonnes « Code action », « Début » ou « Dates », et « Places » ou « Lieu »',
      a_faire: 'Partez du classeur que donne « animreg formation actions exporter plan.xlsx ».',
    },
  )
  return {...lues, anomalies: [constat]}
}

function lireSession(
  rang: RangLu<ChampSession>,
  {annee, connues}: {readonly annee: number; readonly connues: ReadonlyMap<string, Action>},
): Session | undefined {
  const code = rang.texte('action') ?? ''
  const action = connues.get(code)
  if (!action) {
    const message = `« ${code} » n’est le code d’aucune action du plan ${annee}.`
    const aFaire = 'Corrigez le code, ou importez d’abord l’action (« animreg formation actions importer »).'
    rang.constater('bloquante', 'FOR-007', 'action', message, aFaire)
    return undefined
  }
  const numero = rang.nombre('numero') ?? 1
  const places = rang.nombre('places') ?? action.places
  if (places === null) {
    const message = `La session ${numero} de « ${action.intitule} » n’a pas de nombre de places.`
    rang.constater('bloquante', 'FOR-008', 'places', message, 'Indiquez le nombre de places de la session.')
    return undefined
  }
  const capaciteMin = rang.nombre('capaciteMin')
  if (capaciteMin !== null && capaciteMin > places) {
    const message = `Le minimum (${capaciteMin}) dépasse le nombre de places (${places}).`
    rang.constater('bloquante', 'FOR-009', 'capaciteMin', message, 'Corrigez l’un des deux nombres.')
  }
  return {
    code: codeDeSession(code, numero),
    annee,
    action: code,
    numero,
    demiJournees: lireDemiJournees(rang),
    lieu: rang.texte('lieu'),
    capaciteMin,
    capaciteMax: places,
    formateur: rang.texte('formateur'),
    etat: rang.choix('etat', ETATS) ?? 'prevue',
    motif: rang.texte('motif'),
  }
}

/** Half-days as written one by one, else whole days in a row from the first one, week-ends left out. */
function lireDemiJournees(rang: RangLu<ChampSession>): DemiJournee[] {
  const ecrites = rang.liste('demiJournees')
  if (ecrites.length > 0) return ecrites.flatMap((ecrit) => lireDates(ecrit, rang))
  const debut = rang.jour('debut')
  const jours = rang.nombre('jours')
  if (debut === null || jours === null) return []
  return joursOuvresDepuis(debut, Math.ceil(jours))
    .flatMap((jour) => MOMENTS.map((moment) => ({jour, moment})))
    .slice(0, Math.round(jours * 2))
}

/** « 14/10/2008 » is a whole day, « 14/10/2008 matin » half of one. */
function lireDates(ecrit: string, rang: RangLu<ChampSession>): DemiJournee[] {
  const lu = /^(\S+)(?:\s+(matin|apr[eè]s[- ]midi))?$/i.exec(ecrit.trim())
  const jour = lu?.[1] && jourDe({genre: 'texte', valeur: lu[1], affiche: lu[1]}, 'debut')
  if (!jour) {
    const message = `« ${ecrit} » n’est pas une date.`
    const aFaire = 'Écrivez par exemple « 14/10/2008 ; 21/10/2008 matin ».'
    rang.constater('bloquante', 'FOR-010', 'demiJournees', message, aFaire)
    return []
  }
  if (!lu[2]) return MOMENTS.map((moment) => ({jour, moment}))
  return [{jour, moment: lu[2].toLowerCase() === 'matin' ? 'matin' : 'apres-midi'}]
}

function joursOuvresDepuis(debut: string, nombre: number): string[] {
  const jours: string[] = []
  for (let jour = debut; jours.length < nombre; jour = ajouterJours(jour, 1)) {
    if (estUnJourDeSemaine(jour)) jours.push(jour)
  }
  return jours
}
