import {z} from 'zod'
import type {Classeur} from '../../../documents/index.js'
import {comparerTextes} from '../../../shared/francais.js'
import {type FaitsDesPlans, resumerPasses, schemaPasse} from '../evaluations/index.js'
import type {Organisme} from '../types.js'
import {feuilleDesOrganismes} from './exporter-actions.js'

const schemaOrganisme = z.object({
  code: z.string(),
  nom: z.string(),
  ville: z.string().nullable(),
  siret: z.string().nullable(),
  declaration: z.string().nullable(),
  qualiopi: z.string().nullable().describe('fin de certification'),
  contact: z.string().nullable(),
  courriel: z.string().nullable(),
  telephone: z.string().nullable(),
  actions: z.array(z.object({annee: z.int(), code: z.string(), intitule: z.string()})),
  passe: schemaPasse.nullable().describe('ce que ses actions, tous plans réunis, ont eu d’évaluations'),
})

export const schemaListeDOrganismes = z.object({organismes: z.array(schemaOrganisme)})

/** The register of providers: the answer of `formation organismes lister`. */
export type ListeDOrganismes = Readonly<z.infer<typeof schemaListeDOrganismes>>

/** The providers by name, each with the actions it led, latest first, and what was thought of them. */
export function listerOrganismes(organismes: readonly Organisme[], plans: FaitsDesPlans): ListeDOrganismes {
  const {actions} = plans
  const passes = resumerPasses(Number.POSITIVE_INFINITY, plans)
  return {
    organismes: organismes
      .toSorted((a, b) => comparerTextes(a.nom, b.nom))
      .map((o) => ({
        ...o,
        actions: actions
          .filter((a) => a.organisme === o.code)
          .toSorted((a, b) => b.annee - a.annee || comparerTextes(a.code, b.code))
          .map(({annee, code, intitule}) => ({annee, code, intitule})),
        passe: passes.get(o.code) ?? null,
      })),
  }
}

/** The register of providers as a workbook to edit and import again. */
export function exporterOrganismes({
  organismes,
  annee,
  association,
}: {
  readonly organismes: readonly Organisme[]
  readonly annee: number
  readonly association: string
}): Classeur {
  return {
    titre: 'Organismes de formation',
    auteur: association,
    date: `${annee}-12-31`,
    feuilles: [feuilleDesOrganismes(organismes)],
  }
}
