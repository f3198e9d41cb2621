import {z} from 'zod'
import {dresserBilan, type FaitsDuBilan} from '../bilan/index.js'
import {ETAPES_DE_FINANCEMENT, type EtapeDeFinancement} from '../types.js'
import {constaterDepassements} from './etapes.js'

const montant = z.int().nullable().describe('null : rien n’est noté')

const schemaMontants = z.object({
  budget_centimes: montant.describe('coût pédagogique et frais annexes du plan'),
  demande_centimes: montant,
  accord_centimes: montant,
  facture_centimes: montant,
  remboursement_centimes: montant,
  reste_a_charge_centimes: montant.describe('budget moins accordé'),
  a_facturer_centimes: montant.describe('accordé moins facturé'),
  a_recevoir_centimes: montant.describe('facturé moins remboursé'),
})

const schemaSuiviDAction = schemaMontants.extend({
  code: z.string(),
  intitule: z.string(),
  financeur: z.string().nullable(),
  etapes: z.array(
    z.object({
      etape: z.enum(ETAPES_DE_FINANCEMENT),
      montant_centimes: z.int(),
      le: z.string(),
      reference: z.string().nullable(),
    }),
  ),
  places: z.int(),
  inscrits: z.int().nullable(),
  places_inutilisees: z.int().nullable().describe('places sans inscrit'),
  absences_non_justifiees: z.int().nullable().describe('demi-journées'),
  journees_stagiaires: z.number().nullable(),
  cout_par_journee_centimes: montant.describe('coût du plan ou facturé, par journée-stagiaire'),
})

export const schemaSuiviDeFinancement = z.object({
  annee: z.int(),
  actions: z.array(schemaSuiviDAction),
  total: schemaMontants.extend({
    places_inutilisees: z.int().nullable(),
    journees_stagiaires: z.number().nullable(),
    cout_par_journee_centimes: montant,
  }),
  alertes: z.array(z.string()),
})

/** What was asked, granted, invoiced, paid for a plan: the answer of `formation financement lister`. */
export type SuiviDeFinancement = Readonly<z.infer<typeof schemaSuiviDeFinancement>>
export type SuiviDAction = SuiviDeFinancement['actions'][number]

/** Follows the money of a plan, action by action; what nobody noted is null, never zero. */
export function suivreFinancement(faits: FaitsDuBilan): SuiviDeFinancement {
  const bilan = dresserBilan(faits)
  const etapes = faits.financements.filter((f) => f.annee === faits.annee)
  const actions = bilan.par_action.map((a): SuiviDAction => {
    const siennes = etapes.filter((e) => e.action === a.code).toSorted((x, y) => rang(x) - rang(y))
    const montants = ecarts({budget_centimes: a.cout_centimes, ...parEtape(siennes)})
    return {
      code: a.code,
      intitule: a.intitule,
      financeur: faits.actions.find((x) => x.annee === faits.annee && x.code === a.code)?.financeur ?? null,
      ...montants,
      etapes: siennes.map((e) => ({
        etape: e.etape,
        montant_centimes: e.centimes,
        le: e.le,
        reference: e.reference,
      })),
      places: a.places,
      inscrits: a.inscrits,
      places_inutilisees: a.inscrits === null ? null : Math.max(0, a.places - a.inscrits),
      absences_non_justifiees: a.absences_non_justifiees,
      journees_stagiaires: a.journees_stagiaires,
      cout_par_journee_centimes: parJournee(montants, a.journees_stagiaires),
    }
  })
  return {
    annee: faits.annee,
    actions,
    total: totaliser(actions, bilan.journees_stagiaires),
    alertes: constaterDepassements(etapes, faits.annee).map((c) => c.message),
  }
}

type Montants = Omit<z.infer<typeof schemaMontants>, `reste${string}` | `a_${string}`>

function parEtape(etapes: readonly EtapeDeFinancement[]) {
  const somme = (voulue: EtapeDeFinancement['etape']) =>
    sommer(etapes.filter((e) => e.etape === voulue).map((e) => e.centimes))
  return {
    demande_centimes: somme('demande'),
    accord_centimes: somme('accord'),
    facture_centimes: somme('facture'),
    remboursement_centimes: somme('remboursement'),
  }
}

/** What remains between a step and the next; null while one of the two is not known. */
function ecarts(montants: Montants): z.infer<typeof schemaMontants> {
  return {
    ...montants,
    reste_a_charge_centimes: moins(montants.budget_centimes, montants.accord_centimes),
    a_facturer_centimes: moins(montants.accord_centimes, montants.facture_centimes),
    a_recevoir_centimes: moins(montants.facture_centimes, montants.remboursement_centimes),
  }
}

function moins(a: number | null, b: number | null): number | null {
  return a === null || b === null ? null : a - b
}

/** What was invoiced tells the cost better than what was planned. */
function parJournee(
  {facture_centimes, budget_centimes}: Pick<Montants, 'facture_centimes' | 'budget_centimes'>,
  journees: number | null,
): number | null {
  const cout = facture_centimes ?? budget_centimes
  return cout === null || journees === null || journees === 0 ? null : Math.round(cout / journees)
}

function totaliser(actions: readonly SuiviDAction[], journees: number | null): SuiviDeFinancement['total'] {
  const total = (lire: (a: SuiviDAction) => number | null) => sommer(actions.map(lire))
  const montants = {
    budget_centimes: total((a) => a.budget_centimes),
    demande_centimes: total((a) => a.demande_centimes),
    accord_centimes: total((a) => a.accord_centimes),
    facture_centimes: total((a) => a.facture_centimes),
    remboursement_centimes: total((a) => a.remboursement_centimes),
    // Sums of what each action knows: the difference of the totals would mix actions at different steps.
    reste_a_charge_centimes: total((a) => a.reste_a_charge_centimes),
    a_facturer_centimes: total((a) => a.a_facturer_centimes),
    a_recevoir_centimes: total((a) => a.a_recevoir_centimes),
  }
  const suivies = actions.filter((a) => a.cout_par_journee_centimes !== null)
  const cout = sommer(suivies.map((a) => a.facture_centimes ?? a.budget_centimes))
  const leurs = suivies.reduce((somme, a) => somme + (a.journees_stagiaires ?? 0), 0)
  return {
    ...montants,
    places_inutilisees: total((a) => a.places_inutilisees),
    journees_stagiaires: journees,
    cout_par_journee_centimes: cout === null || leurs === 0 ? null : Math.round(cout / leurs),
  }
}

function sommer(valeurs: readonly (number | null)[]): number | null {
  const connues = valeurs.flatMap((v) => v ?? [])
  return connues.length === 0 ? null : connues.reduce((somme, v) => somme + v, 0)
}

function rang({etape}: EtapeDeFinancement): number {
  return ETAPES_DE_FINANCEMENT.indexOf(etape)
}
