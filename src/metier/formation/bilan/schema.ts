import {z} from 'zod'

const compte = z.int().nullable().describe('null : rien n’est connu')

const schemaParAction = z.object({
  code: z.string(),
  intitule: z.string(),
  organisme: z.string().nullable(),
  publics: z.array(z.string()),
  sessions: z.int(),
  sessions_annulees: z.int(),
  jours: z.number(),
  places: z.int(),
  inscrits: compte,
  presents: compte,
  journees_stagiaires: z.number().nullable(),
  heures_stagiaires: z.number().nullable(),
  absences_justifiees: compte,
  absences_non_justifiees: compte,
  remplissage: z.number().nullable().describe('inscrits par place'),
  cout_centimes: z.int().nullable(),
  accorde_centimes: z.int().nullable(),
  facture_centimes: z.int().nullable(),
  rembourse_centimes: z.int().nullable(),
})

const schemaParGroupe = z.object({
  code: z.string(),
  libelle: z.string(),
  inscrits: z.int(),
  salaries_formes: compte,
})

export const schemaBilanDeFormation = z.object({
  annee: z.int(),
  plan: z.int().nullable().describe('rang du plan depuis le premier'),
  actions: z.int(),
  sessions: z.int(),
  sessions_annulees: z.int(),
  jours: z.number().describe('sessions × jours'),
  places: z.int(),
  inscrits: compte,
  presents: compte,
  salaries_formes: compte.describe('personnes distinctes, présentes au moins une demi-journée'),
  journees_stagiaires: z.number().nullable(),
  heures_stagiaires: z.number().nullable(),
  remplissage: z.number().nullable(),
  absences_justifiees: compte,
  absences_non_justifiees: compte,
  cumul_places: z.int().describe('places depuis le premier plan'),
  plans: z.int().describe('nombre de plans cumulés'),
  cout_centimes: z.int().nullable(),
  accorde_centimes: z.int().nullable(),
  facture_centimes: z.int().nullable(),
  rembourse_centimes: z.int().nullable(),
  par_action: z.array(schemaParAction),
  par_metier: z.array(schemaParGroupe),
  par_structure: z.array(schemaParGroupe),
  jamais_servies: z.array(z.object({code: z.string(), nom: z.string()})).describe('structures sans inscrit'),
  mentions: z.array(z.string()),
})

/** What the training plan of a year was: the answer of `formation bilan`. */
export type BilanDeFormation = Readonly<z.infer<typeof schemaBilanDeFormation>>
export type BilanDAction = BilanDeFormation['par_action'][number]
