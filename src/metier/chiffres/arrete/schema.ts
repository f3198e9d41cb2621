import {z} from 'zod'

const schemaSource = z.object({
  source: z.string().describe("une source d'animreg.yaml, « annuaire » ou « objectifs »"),
  annee: z.int(),
  fichiers: z.int(),
  du: z.string().describe('jour du premier fichier reçu'),
  au: z.string().describe('jour du dernier'),
  extraction_le: z.string().nullable().describe("jour où la source a été tirée du logiciel, s'il a été dit"),
})

/** Frozen figures: what they are, and what they rest on. */
export const schemaArrete = z.object({
  numero: z.string().describe('A2008-1'),
  annee: z.int(),
  a_fin: z.string().nullable().describe('mois AAAA-MM ; null pour l’année'),
  periode: z.string(),
  date: z.string(),
  titre: z.string(),
  commentaire: z.string().nullable(),
  motif: z.string().nullable().describe('pourquoi les chiffres sont arrêtés malgré ce qui reste à régler'),
  obstacles: z.array(z.string()).describe('ce qui restait à régler ce jour-là'),
  referentiel: z.object({nom: z.string(), libelle: z.string()}),
  animreg: z.string().describe('version'),
  exemple: z.boolean(),
  structures: z.array(z.object({code: z.string(), nom: z.string()})).describe('le périmètre'),
  attendues: z.int(),
  repondantes: z.int().describe('structures ayant donné tout ce qui était attendu'),
  validations: z.object({accords: z.int(), reserves: z.int(), refus: z.int(), sans_reponse: z.int()}),
  sources: z.array(schemaSource),
  imports: z.array(z.int()).describe('imports en vigueur, de l’année et de la précédente'),
  dernier_import: z.int(),
  decoupages: z.array(z.string()).describe('par quoi les chiffres sont gardés, en plus du réseau'),
})

export const schemaArretes = z.object({arretes: z.array(schemaArrete)})

export const schemaArreteFait = z.object({
  statut: z.enum(['arrete', 'deja_arrete', 'simule']),
  arrete: schemaArrete,
})

/** The line of an arrêté: its colophon. */
export type Arrete = Readonly<z.infer<typeof schemaArrete>>
export type Arretes = Readonly<z.infer<typeof schemaArretes>>
export type ArreteFait = Readonly<z.infer<typeof schemaArreteFait>>
