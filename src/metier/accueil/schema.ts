import {z} from 'zod'

const fichierDate = z.object({fichier: z.string(), le: z.string().describe('moment, UTC')})

/** A next step: a line to type, and what it is for. */
export const schemaEtape = z.object({commande: z.string(), pourquoi: z.string()})

/** Where the year stands; it travels as it is into `--json`. */
export const schemaPoint = z.object({
  annee: z.int(),
  association: z.string(),
  region: z.string(),
  annuaire: z.object({structures: z.int(), missions_locales: z.int(), paio: z.int()}),
  activite: z.object({
    recues: z.int().describe("structures ayant au moins une valeur dans l'année"),
    attendues: z.int().describe("structures de l'annuaire"),
    manquantes: z.array(z.object({code: z.string(), nom: z.string()})),
    fichiers: z.int().describe("fichiers d'activité importés pour l'année"),
    dernier_import: z.string().nullable().describe('moment, avec son décalage horaire'),
    precedente: z.boolean().describe("vrai si l'année précédente a des valeurs, sans quoi pas d'évolution"),
  }),
  anomalies: z
    .object({bloquantes: z.int(), avertissements: z.int()})
    .describe("constats notés à l'import, encore en vigueur"),
  objectifs: z.int(),
  chiffres: z.object({renseignes: z.int(), total: z.int()}),
  rapport: fichierDate.extend({a_jour: z.boolean()}).nullable(),
  sauvegarde: fichierDate.extend({a_jour: z.boolean()}).nullable(),
  etapes: z.array(schemaEtape).describe('les trois prochaines étapes utiles'),
})

export type Etape = Readonly<z.infer<typeof schemaEtape>>
export type Point = Readonly<z.infer<typeof schemaPoint>>
