import {z} from 'zod'
import {sansAccents} from '../../../shared/francais.js'

/** How many must be there for an instance to decide, as its statutes say. */
export const schemaQuorum = z.object({
  texte: z.string().describe('comme les statuts le disent'),
  regle: z.discriminatedUnion('genre', [
    z.object({
      genre: z.literal('part'),
      numerateur: z.int(),
      denominateur: z.int(),
      strict: z.boolean().describe('« plus de la moitié »'),
    }),
    z.object({genre: z.literal('nombre'), nombre: z.int()}),
    z.object({genre: z.literal('aucun')}),
  ]),
  pouvoirs: z.boolean().describe('les membres représentés comptent'),
})
export type Quorum = z.infer<typeof schemaQuorum>

export const schemaInstance = z.object({
  code: z.string(),
  nom: z.string(),
  nature: z.enum(['interne', 'exterieure']).describe('extérieure : une instance où le réseau siège'),
  quorum: schemaQuorum.nullable(),
  pouvoirs_max: z.int().nullable().describe('pouvoirs par personne présente'),
  delai_jours: z.int().nullable().describe('jours entre la convocation et la réunion'),
})
/** A body that steers or where the network sits. */
export type Instance = z.infer<typeof schemaInstance>

export const schemaMandat = z.object({
  instance: z.string(),
  civilite: z.string().nullable(),
  prenom: z.string().nullable(),
  nom: z.string(),
  fonction: z.string().nullable().describe("dans l'instance"),
  qualite: z
    .string()
    .nullable()
    .describe('au titre de quoi : sa fonction dans sa structure ou son organisme'),
  structure: z.string().nullable(),
  organisme: z.string().nullable(),
  courriel: z.string().nullable(),
  telephone: z.string().nullable(),
  depuis: z.string().nullable(),
  jusqua: z.string().nullable(),
})
/** A seat in an instance, dated. */
export type Mandat = z.infer<typeof schemaMandat>

export const schemaPresence = z.object({
  personne: z.string().describe('prénom et nom'),
  presence: z.enum(['present', 'excuse', 'absent']),
  pouvoir_a: z.string().nullable().describe('la personne présente qui vote pour elle'),
})
export type Presence = z.infer<typeof schemaPresence>

export const schemaReunion = z.object({
  instance: z.string(),
  date: z.string(),
  heure: z.string().nullable(),
  lieu: z.string().nullable(),
  objet: z.string().nullable(),
  ordre_du_jour: z.array(z.string()),
  convoquee_le: z.string().nullable(),
  presences: z.array(schemaPresence),
  presents: z.int().nullable().describe('nombre de présents, quand leurs noms ne sont pas tous notés'),
  remarque: z.string().nullable(),
})
/** A meeting of an instance. */
export type Reunion = z.infer<typeof schemaReunion>

export const ETATS_DE_DECISION = ['demandee', 'prise', 'faite', 'abandonnee'] as const

export const schemaDecision = z.object({
  numero: z.string(),
  instance: z.string(),
  date: z.string().describe('jour de la réunion'),
  texte: z.string(),
  responsable: z.string().nullable(),
  echeance: z.string().nullable(),
  etat: z.enum(ETATS_DE_DECISION),
  faite_le: z.string().nullable(),
  preuve: z.string().nullable(),
})
/** A decision asked of an instance, then taken, followed until it is done. */
export type Decision = z.infer<typeof schemaDecision>

/** The code of an instance: its name without accents nor spaces. */
export function codeDInstance(nom: string): string {
  return sansAccents(nom)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
}
