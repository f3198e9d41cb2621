import {z} from 'zod'
import {ErreurMetier} from '../../../shared/erreur-metier.js'
import {comparerTextes} from '../../../shared/francais.js'
import {type Action, CARACTERES_D_ACTION, MODES_D_ACHAT, type Organisme, type Session} from '../types.js'

const schemaAction = z.object({
  code: z.string(),
  annee: z.int(),
  intitule: z.string(),
  axe: z.string().nullable(),
  objectifs: z.string().nullable(),
  publics: z.array(z.string()),
  prerequis: z.string().nullable(),
  programme: z.string().nullable(),
  moyens: z.string().nullable(),
  evaluation: z.string().nullable(),
  acces: z.string().nullable(),
  accessibilite: z.string().nullable(),
  organisme: z.object({code: z.string(), nom: z.string(), ville: z.string().nullable()}).nullable(),
  sessions_prevues: z.int().nullable(),
  jours_par_session: z.number().nullable(),
  places: z.int().nullable(),
  heures_par_jour: z.number().nullable(),
  cout_pedagogique_centimes: z.int().nullable(),
  couts_annexes_centimes: z.int().nullable(),
  financeur: z.string().nullable(),
  caractere: z.enum(CARACTERES_D_ACTION).nullable(),
  mode: z.enum(MODES_D_ACHAT).nullable(),
  orientation_cpnef: z.string().nullable(),
  avis_cpnef: z.string().nullable(),
  themes: z.array(z.string()),
  sessions: z.array(z.string()).describe('codes des sessions saisies'),
})

export const schemaListeDActions = z.object({annee: z.int(), actions: z.array(schemaAction)})
export const schemaActionMontree = schemaAction

/** The actions of a plan: the answer of `formation actions lister`. */
export type ListeDActions = Readonly<z.infer<typeof schemaListeDActions>>
export type ActionMontree = ListeDActions['actions'][number]

export type FaitsDuPlan = {
  readonly annee: number
  readonly actions: readonly Action[]
  readonly organismes: readonly Organisme[]
  readonly sessions: readonly Session[]
}

/** The actions of the plan of a year, by code. */
export function listerActions({annee, actions, organismes, sessions}: FaitsDuPlan): ListeDActions {
  const siennes = actions.filter((a) => a.annee === annee).toSorted((a, b) => comparerTextes(a.code, b.code))
  return {annee, actions: siennes.map((action) => montrer(action, organismes, sessions))}
}

/** One action of the plan of a year, by its code. */
export function montrerAction(faits: FaitsDuPlan, code: string): ActionMontree {
  const {actions} = listerActions(faits)
  const trouvee = actions.find((a) => a.code.toLowerCase() === code.trim().toLowerCase())
  if (trouvee) return trouvee
  const connus = actions.map((a) => a.code)
  throw new ErreurMetier('FOR-013', `Aucune action du plan ${faits.annee} n'a le code « ${code} ».`, {
    pistes: [
      connus.length > 0
        ? `Codes du plan ${faits.annee} : ${connus.join(', ')}.`
        : 'Importez le plan : animreg formation actions importer plan.xlsx',
    ],
    details: {code, annee: faits.annee},
  })
}

function montrer(a: Action, organismes: readonly Organisme[], sessions: readonly Session[]): ActionMontree {
  const organisme = organismes.find((o) => o.code === a.organisme)
  return {
    code: a.code,
    annee: a.annee,
    intitule: a.intitule,
    axe: a.axe,
    objectifs: a.objectifs,
    publics: [...a.publics],
    prerequis: a.prerequis,
    programme: a.programme,
    moyens: a.moyens,
    evaluation: a.evaluation,
    acces: a.acces ?? null,
    accessibilite: a.accessibilite ?? null,
    organisme: organisme ? {code: organisme.code, nom: organisme.nom, ville: organisme.ville} : null,
    sessions_prevues: a.sessions,
    jours_par_session: a.joursParSession,
    places: a.places,
    heures_par_jour: a.heuresParJour,
    cout_pedagogique_centimes: a.coutPedagogiqueCentimes,
    couts_annexes_centimes: a.coutsAnnexesCentimes,
    financeur: a.financeur,
    caractere: a.caractere,
    mode: a.mode,
    orientation_cpnef: a.orientationCpnef,
    avis_cpnef: a.avisCpnef,
    themes: [...a.themes],
    sessions: sessions.filter((s) => s.annee === a.annee && s.action === a.code).map((s) => s.code),
  }
}
