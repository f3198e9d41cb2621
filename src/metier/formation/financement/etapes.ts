import type {Grille} from '../../../documents/index.js'
import {type Anomalie, anomalie} from '../../../shared/anomalie.js'
import {ErreurMetier} from '../../../shared/erreur-metier.js'
import {formaterMontant} from '../../../shared/francais.js'
import {type LignesLues, lireLignes, type ModeleDeFeuille, type RangLu} from '../../feuilles/index.js'
import {enCentimes, montrerAction} from '../actions/index.js'
import type {Action, EtapeDeFinancement} from '../types.js'

type ChampEtape = 'action' | 'intitule' | 'etape' | 'montant' | 'le' | 'reference' | 'remarque'

/** The sheet of the steps of funding. */
export const MODELE_FINANCEMENT: ModeleDeFeuille<ChampEtape> = {
  nom: 'Financement',
  autresNoms: ['Financements', 'Prises en charge', 'OPCO'],
  signature: [['action'], ['etape'], ['montant']],
  colonnes: [
    {champ: 'action', titre: 'Code action', autres: ['code', 'action'], largeur: 13},
    {champ: 'intitule', titre: 'Intitulé', autres: ['formation'], largeur: 60},
    {champ: 'etape', titre: 'Étape', autres: ['nature', 'pièce'], largeur: 16},
    {champ: 'montant', titre: 'Montant', autres: ['euros', 'somme'], format: 'montant', largeur: 14},
    {champ: 'le', titre: 'Le', autres: ['date', 'jour'], format: 'date', largeur: 12},
    {champ: 'reference', titre: 'Référence', autres: ['n°', 'numéro', 'réf'], largeur: 20},
    {champ: 'remarque', titre: 'Remarque', autres: ['observations'], largeur: 24},
  ],
}

/** How each step is written. */
export const ETAPES_ECRITES: Readonly<Record<EtapeDeFinancement['etape'], readonly string[]>> = {
  demande: ['demande', 'demandé', 'demande de prise en charge'],
  accord: ['accord', 'accordé', 'accord de prise en charge'],
  facture: ['facture', 'facturé'],
  remboursement: ['remboursement', 'remboursé', 'paiement', 'payé'],
}

/** One piece is known by its action, its step, its day and its reference. */
export function cleDEtape({annee, action, etape, le, reference}: EtapeDeFinancement): string {
  return `${annee} ${action} ${etape} ${le} ${reference ?? ''}`.trim()
}

/** Reads the sheets of funding of a workbook, for one year. */
export function lireFinancement(
  grilles: readonly Grille[],
  {annee, actions}: {readonly annee: number; readonly actions: readonly Action[]},
): LignesLues<EtapeDeFinancement> {
  const connues = new Set(actions.filter((a) => a.annee === annee).map((a) => a.code))
  const lues = lireLignes(grilles, MODELE_FINANCEMENT, (rang) => lireEtape(rang, {annee, connues}))
  if (lues.feuilles > 0) return lues
  const constat = anomalie(
    'bloquante',
    'FOR-004',
    'Aucune feuille n’a l’en-tête d’un suivi de financement.',
    {
      attendu: 'les colonnes « Code action », « Étape » et « Montant »',
      a_faire: 'Partez du classeur que donne « animreg formation financement lister --classeur ».',
    },
  )
  return {...lues, anomalies: [constat]}
}

function lireEtape(
  rang: RangLu<ChampEtape>,
  {annee, connues}: {readonly annee: number; readonly connues: ReadonlySet<string>},
): EtapeDeFinancement | undefined {
  const action = rang.texte('action') ?? ''
  if (!connues.has(action)) {
    const message = `« ${action} » n’est le code d’aucune action du plan ${annee}.`
    rang.constater(
      'bloquante',
      'FOR-007',
      'action',
      message,
      'Corrigez le code, ou importez d’abord l’action.',
    )
    return undefined
  }
  const [etape, centimes, le] = [
    rang.choix('etape', ETAPES_ECRITES),
    enCentimes(rang.nombre('montant')),
    rang.jour('le'),
  ]
  const absents = [
    ...(etape === null ? (['etape'] as const) : []),
    ...(centimes === null ? (['montant'] as const) : []),
    ...(le === null ? (['le'] as const) : []),
  ]
  for (const champ of absents) {
    const message = `La ligne de « ${action} » n’a pas ${MANQUES[champ]} lisible.`
    rang.constater('bloquante', 'FOR-115', champ, message, 'Complétez la cellule.')
  }
  if (etape === null || centimes === null || le === null) return undefined
  return {annee, action, etape, centimes, le, reference: rang.texte('reference')}
}

const MANQUES = {etape: 'd’étape', montant: 'de montant', le: 'de date'} as const

/** A step as typed on the line of command. */
export function saisirEtape(
  actions: readonly Action[],
  saisie: {
    readonly annee: number
    readonly action: string
    readonly etape: EtapeDeFinancement['etape']
    readonly montant: string
    readonly le: string
    readonly reference: string | null
  },
): EtapeDeFinancement {
  const {annee, etape, le, reference} = saisie
  const plan = {annee, actions, organismes: [], sessions: []}
  const {code} = montrerAction(plan, saisie.action)
  return {annee, action: code, etape, centimes: lireMontant(saisie.montant), le, reference}
}

/** « 2 200,50 » or « 2200.5 », in euros. */
function lireMontant(saisie: string): number {
  const propre = saisie.replace(/[\s\u00A0\u202F€]/g, '').replace(',', '.')
  if (/^\d+(?:\.\d{1,2})?$/.test(propre)) return Math.round(Number(propre) * 100)
  throw new ErreurMetier(
    'FOR-115',
    `L'option --montant a reçu « ${saisie} » ; un montant en euros est attendu.`,
    {
      pistes: ['Écrivez par exemple « --montant 2200 » ou « --montant 2200,50 ».'],
      details: {option: 'montant', valeur: saisie},
    },
  )
}

const PRECEDENTE = {accord: 'demande', remboursement: 'facture'} as const

/** What surprises once the steps of the plan are put together: more granted than asked, more paid than invoiced. */
export function constaterDepassements(etapes: readonly EtapeDeFinancement[], annee: number): Anomalie[] {
  const siennes = etapes.filter((e) => e.annee === annee)
  const somme = (action: string, etape: EtapeDeFinancement['etape']) => {
    const connues = siennes.filter((e) => e.action === action && e.etape === etape)
    return connues.length === 0 ? null : connues.reduce((total, e) => total + e.centimes, 0)
  }
  return [...new Set(siennes.map((e) => e.action))].toSorted().flatMap((action) =>
    (['accord', 'remboursement'] as const).flatMap((etape) => {
      const [avant, apres] = [somme(action, PRECEDENTE[etape]), somme(action, etape)]
      if (avant === null || apres === null || apres <= avant) return []
      const message = `${action} : ${ETAPES_ECRITES[etape][0] ?? etape} de ${formaterMontant(apres)}, plus que ${PRECEDENTE[etape] === 'demande' ? 'la demande' : 'la facture'} (${formaterMontant(avant)}).`
      return [
        anomalie('avertissement', 'FOR-116', message, {
          valeur: String(apres / 100),
          attendu: `au plus ${formaterMontant(avant)}`,
          a_faire: 'Vérifiez le montant et la référence de la pièce.',
        }),
      ]
    }),
  )
}
