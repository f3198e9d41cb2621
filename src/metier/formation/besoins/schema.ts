import {z} from 'zod'

const priorite = z.union([z.literal(1), z.literal(2), z.literal(3)]).nullable()
const decision = z.enum(['retenu', 'ecarte']).nullable().describe('null : pas encore décidé')

export const schemaListeDeBesoins = z.object({
  annee: z.int(),
  besoins: z.array(
    z.object({
      cle: z.string(),
      structure: z.string(),
      nom: z.string(),
      ecrit: z.string(),
      theme: z.string().nullable().describe('null : le groupe ne l’a pas encore nommé'),
      public: z.string().nullable(),
      nombre: z.int().nullable(),
      priorite,
      periode: z.string().nullable(),
      contrainte: z.string().nullable(),
      refuse_l_an_passe: z.boolean(),
      decision,
      motif: z.string().nullable(),
      action: z.string().nullable(),
    }),
  ),
})

/** The needs of a year, each with what was decided of it: the answer of `formation besoins lister`. */
export type ListeDeBesoins = Readonly<z.infer<typeof schemaListeDeBesoins>>

const schemaPart = z.object({
  libelle: z.string(),
  besoins: z.int(),
  personnes: z.int(),
  score: z.int().describe('personnes × poids de la priorité'),
})

const schemaDepartement = schemaPart.extend({code: z.string()})

const schemaTheme = schemaPart.omit({libelle: true}).extend({
  theme: z.string(),
  nomme: z.boolean().describe('false : libellé que le groupe n’a pas encore rattaché à un thème'),
  ecrits: z.array(z.string()),
  sans_nombre: z.int().describe('besoins sans nombre de personnes, comptés pour une'),
  priorites: z.object({p1: z.int(), p2: z.int(), p3: z.int(), non_dite: z.int()}),
  refuses_l_an_passe: z.int(),
  structures: z.array(z.string()),
  publics: z.array(schemaPart),
  departements: z.array(schemaDepartement),
  periodes: z.array(z.string()),
  contraintes: z.array(z.string()),
  decision,
  motif: z.string().nullable(),
  action: z.string().nullable(),
})

const schemaNom = z.object({code: z.string(), nom: z.string()})

export const schemaSyntheseDesBesoins = z.object({
  annee: z.int(),
  besoins: z.int(),
  personnes: z.int(),
  sans_nombre: z.int(),
  repondantes: z.int(),
  attendues: z.int(),
  sans_reponse: z.array(schemaNom),
  themes: z.array(schemaTheme),
  par_public: z.array(schemaPart),
  par_departement: z.array(schemaDepartement),
})

/** The needs of a year, weighed: the answer of `formation besoins synthese`. */
export type SyntheseDesBesoins = Readonly<z.infer<typeof schemaSyntheseDesBesoins>>
export type ThemeSynthetise = SyntheseDesBesoins['themes'][number]
export type PartDeBesoins = SyntheseDesBesoins['par_public'][number]
