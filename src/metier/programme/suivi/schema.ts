import {z} from 'zod'

/** A value typed for an indicator, with what proves it. */
export const schemaRealise = z.object({
  annee: z.int(),
  action: z.string(),
  indicateur: z.string().describe("libellé de l'indicateur"),
  valeur: z.number(),
  preuve: z.string().nullable(),
  le: z.string().describe('jour auquel la valeur est arrêtée'),
})
export type Realise = z.infer<typeof schemaRealise>

export const ETATS_D_INDICATEUR = [
  'atteint',
  'proche',
  'en_cours',
  'en_retard',
  'non_renseigne',
  'sans_preuve',
  'sans_cible',
] as const
export type EtatDIndicateur = (typeof ETATS_D_INDICATEUR)[number]

export const ETATS_D_ACTION = [
  'realisee',
  'proche',
  'en_cours',
  'a_venir',
  'en_retard',
  'non_renseignee',
  'sans_preuve',
] as const
export type EtatDAction = (typeof ETATS_D_ACTION)[number]

const fraction = z.number().nullable()
const centimes = z.int().nullable()

export const schemaIndicateurSuivi = z.object({
  rang: z.int().describe('à donner à « programme realiser --indicateur »'),
  libelle: z.string(),
  unite: z.string().nullable(),
  cible: z.number().nullable(),
  echeance: z.string().nullable(),
  source: z.enum(['journal', 'chiffres', 'formation', 'temps', 'saisie']).nullable(),
  ou: z.string().nullable().describe('ce que le programme demande de compter'),
  valeur: z.number().nullable(),
  preuve: z.string().nullable().describe("d'où vient la valeur ; null : rien ne la prouve"),
  taux: fraction.describe('valeur sur cible, fraction de 1'),
  etat: z.enum(ETATS_D_INDICATEUR),
})
export type IndicateurSuivi = z.infer<typeof schemaIndicateurSuivi>

const schemaBudget = z.object({
  prevu_centimes: centimes,
  engage_centimes: centimes,
  realise_centimes: centimes,
  taux_engagement: fraction,
  taux_realisation: fraction,
  par_financeur: z.array(
    z.object({
      financeur: z.string().nullable().describe('null : prévu sans financeur'),
      prevu_centimes: centimes,
      engage_centimes: centimes,
      realise_centimes: centimes,
    }),
  ),
})
export type BudgetSuivi = z.infer<typeof schemaBudget>

export const schemaActionSuivie = z.object({
  code: z.string(),
  intitule: z.string(),
  axe: z.string(),
  objectif: z.string().nullable(),
  pilote: z.string().nullable(),
  debut: z.string().nullable(),
  fin: z.string().nullable(),
  etat: z.enum(ETATS_D_ACTION),
  motif: z.string().describe("ce qui fait dire l'état, en une phrase"),
  indicateurs: z.array(schemaIndicateurSuivi),
  budget: schemaBudget,
})
export type ActionSuivie = z.infer<typeof schemaActionSuivie>

const schemaComptes = z.object({
  actions: z.int(),
  realisee: z.int(),
  proche: z.int(),
  en_cours: z.int(),
  a_venir: z.int(),
  en_retard: z.int(),
  non_renseignee: z.int(),
  sans_preuve: z.int(),
  indicateurs: z.int(),
  indicateurs_atteints: z.int(),
  taux: fraction.describe('actions réalisées sur actions prévues'),
})
export type ComptesDuSuivi = z.infer<typeof schemaComptes>

export const schemaAxeSuivi = z.object({
  code: z.string(),
  nom: z.string(),
  comptes: schemaComptes,
  budget: schemaBudget,
  actions: z.array(schemaActionSuivie),
})
export type AxeSuivi = z.infer<typeof schemaAxeSuivi>

export const schemaMatrice = z.object({
  actions: z.array(
    z.object({
      code: z.string(),
      intitule: z.string(),
      rencontrees: z.int().describe('structures venues au moins une fois'),
      restantes: z.array(z.string()).describe('codes des structures jamais venues'),
    }),
  ),
  structures: z.array(
    z.object({
      code: z.string(),
      nom: z.string(),
      fois: z.record(z.string(), z.int()).describe("nombre de faits, par code d'action"),
    }),
  ),
  sans_participants: z
    .array(z.string())
    .describe('actions dont le journal ne dit pas quelles structures sont venues'),
})
export type Matrice = z.infer<typeof schemaMatrice>

export const schemaSuivi = z.object({
  annee: z.int(),
  date: z.string(),
  comptes: schemaComptes,
  budget: schemaBudget,
  axes: z.array(schemaAxeSuivi),
  matrice: schemaMatrice,
})
/** The answer of `programme suivre`. */
export type Suivi = z.infer<typeof schemaSuivi>
