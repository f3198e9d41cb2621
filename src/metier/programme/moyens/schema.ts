import {z} from 'zod'

const centimes = z.int().nullable()

export const schemaPoste = z.object({
  genre: z.literal('poste'),
  annee: z.int(),
  intitule: z.string(),
  statut: z.enum(['salarie', 'mis_a_disposition']),
  employeur: z.string().nullable().describe("qui l'emploie, ou le met à disposition"),
  effectif: z.number().nullable(),
  etp: z.number().nullable(),
})
/** A post of the animation's own team. */
export type Poste = z.infer<typeof schemaPoste>

export const schemaFinancementRecu = z.object({
  genre: z.literal('financement'),
  annee: z.int(),
  financeur: z.string(),
  objet: z.string().nullable(),
  demande_centimes: centimes,
  notifie_centimes: centimes,
  recu_centimes: centimes,
})
/** What a funder gives the animation for a year. */
export type FinancementRecu = z.infer<typeof schemaFinancementRecu>

export const schemaCotisation = z.object({
  genre: z.literal('cotisation'),
  annee: z.int(),
  structure: z.string(),
  appelee_centimes: centimes,
  recue_centimes: centimes,
  recue_le: z.string().nullable(),
})
/** What a structure pays the association for a year. */
export type Cotisation = z.infer<typeof schemaCotisation>

export const schemaEffectif = z.object({
  genre: z.literal('effectif'),
  annee: z.int(),
  organisme: z.string().describe('colonne du tableau'),
  mesure: z.string().describe('ligne du tableau'),
  valeur: z.number(),
})
/** A number of a table of staff by body, such as the national one. */
export type EffectifParOrganisme = z.infer<typeof schemaEffectif>

export const schemaMoyenDAnimation = z.discriminatedUnion('genre', [
  schemaPoste,
  schemaFinancementRecu,
  schemaCotisation,
  schemaEffectif,
])
/** What the animation works with in a year. */
export type MoyenDAnimation = z.infer<typeof schemaMoyenDAnimation>
