import {z} from 'zod'
import {schemaPasse} from '../evaluations/index.js'

const schemaNote = z.object({
  code: z.string(),
  libelle: z.string(),
  poids: z.number(),
  note: z.number().nullable().describe('moyenne des évaluateurs ; null pour le prix, ou sans note'),
  points: z.number().nullable(),
  minimum: z.number().nullable(),
  maximum: z.number().nullable(),
  evaluateurs: z.int(),
})

const schemaOffreClassee = z.object({
  rang: z.int().nullable().describe('null : des notes manquent'),
  organisme: z.string(),
  nom: z.string(),
  prix_centimes: z.int(),
  jours: z.number().nullable(),
  recue_le: z.string(),
  criteres: z.array(schemaNote),
  total: z.number().nullable().describe('sur 100, arrondi au centième'),
  departagee: z.enum(['prix', 'date', 'ex_aequo']).nullable().describe('comment une égalité a été tranchée'),
  passe: schemaPasse.nullable().describe("plans précédents de l'organisme ; n'entre pas dans le classement"),
})

export const schemaLotClasse = z.object({
  numero: z.int(),
  intitule: z.string(),
  actions: z.array(z.string()),
  etat: z.enum(['sans_offre', 'a_noter', 'classe', 'retenu', 'sans_suite']),
  classement: z.array(schemaOffreClassee),
  ecartees: z.array(
    z.object({organisme: z.string(), nom: z.string(), recue_le: z.string(), motif: z.string()}),
  ),
  exclus: z
    .array(z.object({evaluateur: z.string(), organisme: z.string(), nom: z.string()}))
    .describe('évaluateurs en conflit d’intérêts'),
  notes_manquantes: z.array(
    z.object({
      organisme: z.string(),
      nom: z.string(),
      critere: z.string(),
      evaluateur: z.string().nullable(),
    }),
  ),
  sensibilite: z.object({
    tient: z
      .boolean()
      .nullable()
      .describe('le premier le reste dans tous les cas ; null : moins de deux offres'),
    scenarios: z.array(
      z.object({scenario: z.string(), premier: z.string(), nom: z.string(), tient: z.boolean()}),
    ),
  }),
  choix: z
    .object({organisme: z.string().nullable(), nom: z.string().nullable(), motif: z.string(), le: z.string()})
    .nullable(),
})

export const schemaClassement = z.object({
  annee: z.int(),
  appel: z.string(),
  titre: z.string(),
  limite_le: z.string(),
  lots: z.array(schemaLotClasse),
})

/** The ranking of a call, lot by lot: the answer of `formation appel-offres classer`. */
export type Classement = Readonly<z.infer<typeof schemaClassement>>
export type LotClasse = Readonly<z.infer<typeof schemaLotClasse>>
export type OffreClassee = Readonly<z.infer<typeof schemaOffreClassee>>

export const schemaAppelMontre = z.object({
  annee: z.int(),
  code: z.string(),
  titre: z.string(),
  ouvert_le: z.string(),
  limite_le: z.string(),
  verrouille_le: z.string().nullable(),
  formule_de_prix: z.enum(['min-sur-prix', 'lineaire']),
  note_maximale: z.number(),
  criteres: z.array(z.object({code: z.string(), libelle: z.string(), poids: z.number(), prix: z.boolean()})),
  pieces: z.array(z.string()),
  lots: z.array(
    z.object({
      numero: z.int(),
      intitule: z.string(),
      actions: z.array(z.string()),
      plafond_centimes: z.int().nullable(),
      offres: z.int(),
      ecartees: z.int(),
      retenu: z.string().nullable(),
    }),
  ),
})

/** A call as it stands. */
export type AppelMontre = Readonly<z.infer<typeof schemaAppelMontre>>

export const schemaListeDAppels = z.object({annee: z.int(), appels: z.array(schemaAppelMontre)})

/** The calls of a year: the answer of `formation appel-offres lister`. */
export type ListeDAppels = Readonly<z.infer<typeof schemaListeDAppels>>
