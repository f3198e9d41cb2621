import {z} from 'zod'

/** Fractions of 1 are unrounded: rounding happens once, at print (design §4). */
const fraction = z.number().nullable()

/** What of a figure the secret may cover when it is published. */
export const CHAMPS_SECRETS = ['valeur', 'precedent', 'evolution', 'realisation', 'comparaison'] as const

export const schemaPart = z.object({
  ventilation: z.string(),
  modalite: z.string(),
  libelle: z.string(),
  valeur: z.number().nullable(),
  part: fraction.describe('part du total, fraction de 1'),
  pour_cent: z
    .int()
    .nullable()
    .describe('part telle qu’elle s’imprime, sans décimale ; leur somme fait 100 avec « parts_a_cent »'),
  secret: z
    .enum(['valeur', 'part'])
    .optional()
    .describe('ce que le secret statistique couvre : la valeur et sa part, ou la part seule'),
})

export const schemaComparaison = z.object({
  perimetre: z.enum(['courant', 'constant']),
  valeur: z.number().nullable(),
  precedent: z.number().nullable(),
  evolution: fraction,
  structures: z.int().describe("structures comptées dans l'année"),
  structures_precedentes: z.int().describe("structures comptées dans l'année précédente"),
})

export const schemaChiffre = z.object({
  code: z.string(),
  libelle: z.string(),
  unite: z.string(),
  valeur: z.number().nullable(),
  precedent: z
    .number()
    .nullable()
    .describe("valeur de l'année précédente, sur toutes les répondantes d'alors"),
  evolution: fraction.describe('fraction de 1 ; différence pour un ratio ; null quand N-1 est absent ou nul'),
  evolution_significative: z
    .boolean()
    .describe('false quand la base est trop petite : elle s’imprime « n.s. »'),
  objectif: z.number().nullable().describe('ramené aux mois écoulés avec « a_fin »'),
  taux_realisation: fraction,
  ecart_objectif: z.number().nullable().describe("réalisé moins l'objectif"),
  etat_realisation: z.enum(['atteint', 'proche', 'en_retard']).nullable(),
  parts: z.array(schemaPart),
  comparaison: z.array(schemaComparaison),
  repondantes: z.int(),
  attendues: z.int(),
  mentions: z.array(z.string()),
  secret: z
    .array(z.enum(CHAMPS_SECRETS))
    .optional()
    .describe('pour ce qui est publié : les champs que le secret statistique couvre, alors null'),
})

export const schemaChiffres = z.object({
  annee: z.int(),
  perimetre: z.enum(['courant', 'constant']),
  a_fin: z
    .string()
    .nullable()
    .describe('mois AAAA-MM à la fin duquel les chiffres sont arrêtés ; null pour l’année'),
  arrete: z.string().nullable(),
  chiffres: z.array(schemaChiffre),
  selon: z.string().optional().describe('le découpage de « par »'),
  par: z
    .array(z.object({code: z.string(), libelle: z.string(), chiffres: z.array(schemaChiffre)}))
    .optional(),
})

export type Chiffre = Readonly<z.infer<typeof schemaChiffre>>
export type Part = Readonly<z.infer<typeof schemaPart>>
export type Comparaison = Readonly<z.infer<typeof schemaComparaison>>
/** The answer of `chiffres calculer`; it travels as it is into `--json`. */
export type Chiffres = Readonly<z.infer<typeof schemaChiffres>>
