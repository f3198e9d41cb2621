import {z} from 'zod'
import {REPONSES} from './types.js'

/** How far the figures of a structure are, for a period. */
export const ETATS_DE_VALIDATION = ['absent', 'saisi', 'verifie', 'bon_pour_diffusion', 'clos'] as const

const schemaRevision = z.object({
  code: z.string(),
  libelle: z.string(),
  modalite: z.string().nullable().describe('« sexe=femmes » pour une part ; null pour le chiffre'),
  avant: z.number().nullable().describe('la valeur montrée au directeur'),
  apres: z.number().nullable(),
  imports: z.array(z.int()).describe('imports venus depuis, dont la valeur est faite'),
})

const schemaReponse = z.object({
  reponse: z.enum(REPONSES),
  par: z.string(),
  date: z.string(),
  remarque: z.string().nullable(),
})

export const schemaStructureValidee = z.object({
  code: z.string(),
  nom: z.string(),
  etat: z.enum(ETATS_DE_VALIDATION),
  raisons: z.array(z.string()).describe("pourquoi elle n'est pas plus loin, ou ce qu'il faut en savoir"),
  bloquantes: z.int(),
  avertissements: z.int().describe('constats sans réponse'),
  manquants: z.array(z.string()).describe('indicateurs attendus et non reçus, en entier ou en partie'),
  reponse: schemaReponse.nullable().describe('la dernière réponse du directeur, même revue depuis'),
  revisions: z.array(schemaRevision).describe('ce qui a changé depuis sa réponse'),
})

/** Where each structure stands. */
export const schemaValidations = z.object({
  annee: z.int(),
  periode: z.string(),
  clos: z.boolean(),
  comptes: z.record(z.enum(ETATS_DE_VALIDATION), z.int()),
  structures: z.array(schemaStructureValidee),
})

export type EtatDeValidation = (typeof ETATS_DE_VALIDATION)[number]
export type Revision = Readonly<z.infer<typeof schemaRevision>>
export type StructureValidee = Readonly<z.infer<typeof schemaStructureValidee>>
export type Validations = Readonly<z.infer<typeof schemaValidations>>
