import {z} from 'zod'

/** The links of the chain, in the order of the year. */
export const ETAPES_DE_LA_CHAINE = [
  'besoin',
  'theme',
  'lot',
  'offre',
  'choix',
  'action',
  'session',
  'inscription',
  'emargement',
  'evaluation',
  'financement',
  'bilan',
] as const
export type EtapeDeLaChaine = (typeof ETAPES_DE_LA_CHAINE)[number]

const schemaMaillon = z.object({
  etape: z.enum(ETAPES_DE_LA_CHAINE),
  code: z.string().nullable(),
  texte: z.string(),
  le: z.string().nullable(),
  demande: z.boolean().describe('le code demandé est ici'),
})
export type Maillon = Readonly<z.infer<typeof schemaMaillon>>

export const schemaHistoriqueDeCode = z.object({
  code: z.string(),
  genre: z.enum(['besoin', 'theme', 'appel', 'lot', 'organisme', 'action', 'session', 'inscription']),
  libelle: z.string(),
  chaines: z.array(
    z.object({
      annee: z.int(),
      action: z.string().nullable(),
      intitule: z.string().nullable(),
      maillons: z.array(schemaMaillon),
      absents: z.array(z.enum(ETAPES_DE_LA_CHAINE)).describe('étapes dont rien n’est connu'),
    }),
  ),
})
/** Where a thing of the plan comes from and what became of it: the answer of `formation historique`. */
export type HistoriqueDeCode = Readonly<z.infer<typeof schemaHistoriqueDeCode>>
