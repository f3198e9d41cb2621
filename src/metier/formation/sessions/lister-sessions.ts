import {z} from 'zod'
import {comparerTextes} from '../../../shared/francais.js'
import {type Action, ETATS_DE_SESSION, MOMENTS, type Session} from '../types.js'

const schemaSession = z.object({
  code: z.string(),
  action: z.string(),
  intitule: z.string(),
  numero: z.int(),
  demi_journees: z.array(z.object({jour: z.string(), moment: z.enum(MOMENTS)})),
  jours: z.number(),
  lieu: z.string().nullable(),
  minimum: z.int().nullable(),
  places: z.int(),
  formateur: z.string().nullable(),
  etat: z.enum(ETATS_DE_SESSION),
  motif: z.string().nullable(),
})

export const schemaListeDeSessions = z.object({annee: z.int(), sessions: z.array(schemaSession)})

/** The sessions of a plan: the answer of `formation sessions lister`. */
export type ListeDeSessions = Readonly<z.infer<typeof schemaListeDeSessions>>

/** The sessions of a year, by first day; those without dates come last. */
export function listerSessions(
  sessions: readonly Session[],
  {annee, actions}: {readonly annee: number; readonly actions: readonly Action[]},
): ListeDeSessions {
  const intitules = new Map(actions.filter((a) => a.annee === annee).map((a) => [a.code, a.intitule]))
  return {
    annee,
    sessions: sessions
      .filter((s) => s.annee === annee)
      .toSorted((a, b) => comparerTextes(debut(a), debut(b)) || comparerTextes(a.code, b.code))
      .map((s) => ({
        code: s.code,
        action: s.action,
        intitule: intitules.get(s.action) ?? s.action,
        numero: s.numero,
        demi_journees: s.demiJournees.map((d) => ({...d})),
        jours: s.demiJournees.length / 2,
        lieu: s.lieu,
        minimum: s.capaciteMin,
        places: s.capaciteMax,
        formateur: s.formateur,
        etat: s.etat,
        motif: s.motif,
      })),
  }
}

function debut({demiJournees}: Session): string {
  return demiJournees.map((d) => d.jour).toSorted()[0] ?? '9999'
}
