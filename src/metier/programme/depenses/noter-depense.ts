import {z} from 'zod'
import {empreinte} from '../../../shared/empreinte.js'
import {ErreurMetier} from '../../../shared/erreur-metier.js'
import {enumerer, formaterDate, formaterMontant} from '../../../shared/francais.js'
import type {EcritureDe} from '../ecriture.js'
import {
  type ActionDuProgramme,
  actionsDeLAnnee,
  cleDAction,
  ecritureDAction,
  type FinancementDAction,
  schemaFinancementDAction,
  trouverAction,
} from '../plan/index.js'
import {type Depense, schemaDepense} from './schema.js'

export const schemaDepenseNotee = z.object({
  statut: z.enum(['note', 'simule']),
  depense: schemaDepense,
  intitule: z.string(),
  financement: schemaFinancementDAction.describe(
    "ce que le financeur apporte à l'action, ce montant compris",
  ),
})
/** The answer of `programme depenser`. */
export type DepenseNotee = z.infer<typeof schemaDepenseNotee>

export type DepenseSaisie = Omit<Depense, 'action' | 'financeur' | 'objet'> & {
  readonly code: string
  /** The only one of the action when there is only one. */
  readonly financeur: string | undefined
  readonly objet: string | undefined
  readonly malgreDoublon: boolean
}

type Faits = {readonly actions: readonly ActionDuProgramme[]; readonly depenses: readonly Depense[]}

type Note = {
  readonly note: DepenseNotee
  readonly ecritures: readonly (
    | EcritureDe<'depenses', Depense>
    | EcritureDe<'programme', ActionDuProgramme>
  )[]
  readonly avertissements: readonly string[]
}

/** Notes an amount engaged or spent: it is added to what the action has of that funder. */
export function noterDepense({actions, depenses}: Faits, saisie: DepenseSaisie): Note {
  const {annee, etat, montant_centimes, le} = saisie
  const action = trouverAction(actions, saisie)
  const financeur = trouverFinanceur(action, actionsDeLAnnee(actions, annee), saisie.financeur)
  const objet = saisie.objet?.trim() || null
  const depense: Depense = {annee, action: action.code, financeur, etat, montant_centimes, le, objet}
  if (!saisie.malgreDoublon && depenses.some((d) => sontLesMemes(d, depense))) throw dejaNotee(depense)
  const avant = action.financements.find((f) => f.financeur === financeur)
  const financement = ajouter(avant ?? vide(financeur), depense)
  const siennes = depenses.filter((d) => d.annee === annee && d.action === action.code)
  return {
    note: {statut: 'note', depense, intitule: action.intitule, financement},
    ecritures: [
      ecritureDAction(remplacer(action, financement)),
      {registre: 'depenses', cle: `${cleDAction(action)}/${siennes.length + 1}`, annee, contenu: depense},
    ],
    avertissements: avant ? direDepassements(financement) : [nouveauFinanceur(action, financeur)],
  }
}

function vide(financeur: string): FinancementDAction {
  return {financeur, prevu_centimes: null, engage_centimes: null, realise_centimes: null}
}

function ajouter(financement: FinancementDAction, depense: Depense): FinancementDAction {
  const champ = depense.etat === 'engage' ? 'engage_centimes' : 'realise_centimes'
  const somme = (financement[champ] ?? 0) + depense.montant_centimes
  if (somme >= 0) return {...financement, [champ]: somme}
  const deja = formaterMontant(financement[champ] ?? 0)
  throw new ErreurMetier(
    'CLI-005',
    `Retirer ${formaterMontant(-depense.montant_centimes)} laisserait moins que rien : ${deja} sont notés pour ${financement.financeur}.`,
    {
      pistes: ['Vérifiez le montant : un montant négatif corrige une dépense notée en trop.'],
      details: {option: 'montant', financeur: financement.financeur},
    },
  )
}

function remplacer(action: ActionDuProgramme, financement: FinancementDAction): ActionDuProgramme {
  const {financeur} = financement
  const autres = action.financements
  return {
    ...action,
    financeurs: [...new Set([...action.financeurs, financeur])],
    financements: autres.some((f) => f.financeur === financeur)
      ? autres.map((f) => (f.financeur === financeur ? financement : f))
      : [...autres, financement],
  }
}

/** A funder that the programme of the year knows; nobody is guessed. */
function trouverFinanceur(
  {code, financeurs: siens}: ActionDuProgramme,
  actions: readonly ActionDuProgramme[],
  saisi: string | undefined,
): string {
  const [seul, ...autres] = siens
  if (saisi === undefined && seul !== undefined && autres.length === 0) return seul
  const connus = [...new Set([...siens, ...actions.flatMap((a) => a.financeurs)])]
  const trouve = connus.find((f) => empreinte(f) === empreinte(saisi ?? ''))
  if (trouve !== undefined) return trouve
  const proposes = siens.length > 0 && saisi === undefined ? siens : connus
  throw new ErreurMetier(
    'PRG-081',
    saisi === undefined
      ? siens.length > 0
        ? `L'action ${code} a plusieurs financeurs : dites lequel.`
        : `L'action ${code} n'a pas de financeur : dites lequel.`
      : `Aucun financeur du programme ne s'appelle « ${saisi} ».`,
    {
      pistes: [
        proposes.length > 0
          ? `Ajoutez --financeur avec l'un de ces noms : ${enumerer(
              proposes.map((f) => `« ${f} »`),
              'ou',
            )}.`
          : 'Écrivez les financeurs dans la feuille « Budget » du programme, puis réimportez-le.',
      ],
      details: {action: code, financeur: saisi ?? null, financeurs: connus},
    },
  )
}

/** What a bill noted twice has in common with itself; its object may be written otherwise. */
const IDENTITE = ['annee', 'action', 'financeur', 'etat', 'montant_centimes', 'le'] as const

function sontLesMemes(a: Depense, b: Depense): boolean {
  return IDENTITE.every((champ) => a[champ] === b[champ])
}

function dejaNotee({action, financeur, etat, montant_centimes, le}: Depense): ErreurMetier {
  const mot = etat === 'engage' ? 'engagés' : 'dépensés'
  return new ErreurMetier(
    'PRG-082',
    `${formaterMontant(montant_centimes)} ${mot} le ${formaterDate(le)} pour l'action ${action} (${financeur}) : c'est déjà noté.`,
    {
      pistes: [
        "Si c'est le même montant, il n'y a rien à faire.",
        "Si c'en est un autre, ajoutez « --malgre-doublon ».",
      ],
      details: {action, financeur, etat, montant_centimes, le},
    },
  )
}

function nouveauFinanceur({code}: ActionDuProgramme, financeur: string): string {
  return `${financeur} ne prévoyait rien pour l'action ${code} : une ligne lui est ajoutée, sans montant prévu.`
}

function direDepassements({financeur, ...montants}: FinancementDAction): string[] {
  const {prevu_centimes: prevu, engage_centimes: engage, realise_centimes: realise} = montants
  const comparaisons = [
    ['engagés', engage, 'prévus', prevu],
    ['dépensés', realise, 'prévus', prevu],
    ['dépensés', realise, 'engagés', engage],
  ] as const
  return comparaisons.flatMap(([quoi, a, que, b]) =>
    a !== null && b !== null && a > b
      ? [`${financeur} : ${formaterMontant(a)} ${quoi}, plus que les ${formaterMontant(b)} ${que}.`]
      : [],
  )
}
