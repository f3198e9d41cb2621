import {z} from 'zod'

export const ETATS_DE_DEPENSE = ['engage', 'realise'] as const

export const schemaDepense = z.object({
  annee: z.int(),
  action: z.string().describe("code de l'action"),
  financeur: z.string(),
  etat: z.enum(ETATS_DE_DEPENSE),
  montant_centimes: z.int().describe('négatif pour une correction'),
  le: z.string(),
  objet: z.string().nullable().describe('facture, convention, mandat…'),
})
/** An amount engaged or spent on an action, for a funder, on a day. */
export type Depense = z.infer<typeof schemaDepense>
export type EtatDeDepense = Depense['etat']
