import {z} from 'zod'

const fraction = z.number().nullable().describe('fraction de 1 ; null quand rien n’est attendu')

const compte = {
  attendus: z.int().describe('tableaux attendus : une structure pour une période'),
  complets: z.int(),
  partiels: z.int(),
  absents: z.int(),
  dans_les_delais: z.int(),
}

export const schemaManquant = z.object({
  indicateur: z.string(),
  libelle: z.string(),
  periodes: z.array(z.string()),
})

export const ETATS_DE_RECEPTION = ['complet', 'partiel', 'absent', 'non_attendu'] as const

const schemaReception = z.object({
  periode: z.string(),
  etat: z.enum(ETATS_DE_RECEPTION),
  echeance: z.string().describe('dernier jour pour envoyer sans retard'),
  recu_le: z.string().nullable().describe("jour du premier import qui l'a rendu complet"),
  dans_les_delais: z.boolean(),
  manquants: z.array(z.string()),
})

const schemaStructureSuivie = z.object({
  code: z.string(),
  nom: z.string(),
  departement: z.string(),
  courriel: z.string().nullable(),
  ...compte,
  periodes: z.array(schemaReception),
  manquants: z.array(schemaManquant),
})

export const schemaCompletude = z.object({
  annee: z.int(),
  a_fin: z.string().nullable().describe("dernier mois attendu ; null si aucun mois n'est terminé"),
  delai: z.int().describe('jours laissés après la fin de la période'),
  indicateurs: z.array(
    z.object({code: z.string(), libelle: z.string(), rythme: z.enum(['mensuel', 'trimestriel', 'annuel'])}),
  ),
  ...compte,
  taux: fraction,
  taux_dans_les_delais: fraction,
  periodes: z.array(z.object({periode: z.string(), ...compte})),
  structures: z.array(schemaStructureSuivie),
})

export type Reception = Readonly<z.infer<typeof schemaReception>>
export type Manquant = Readonly<z.infer<typeof schemaManquant>>
export type StructureSuivie = Readonly<z.infer<typeof schemaStructureSuivie>>
/** The answer of `activite completude`; it travels as it is into `--json`. */
export type Completude = Readonly<z.infer<typeof schemaCompletude>>
