import {z} from 'zod'
import {GRANDEURS} from './lignes-de-chiffres.js'

/** Why a figure is no longer what it was. */
export const CAUSES = ['donnees', 'perimetre', 'definition', 'reglages'] as const

const nombre = z.number().nullable()

const schemaImport = z.object({
  import: z.int(),
  fichier: z.string(),
  le: z.string(),
  statut: z.enum(['nouveau', 'annule']).describe("depuis l'arrêté"),
})

const schemaStructureEnCause = z.object({
  code: z.string(),
  nom: z.string(),
  avant: nombre,
  apres: nombre,
  imports: z.array(schemaImport).describe('ce qui y a changé les données ; vide quand rien ne le dit'),
})

const schemaCause = z.object({
  cause: z.enum(CAUSES),
  ecart: nombre.describe("ce que cette cause seule ajoute ; null quand l'effet ne se sépare pas"),
})

export const schemaMouvementDeChiffre = z.object({
  code: z.string(),
  libelle: z.string(),
  unite: z.string(),
  grandeur: z.enum(GRANDEURS),
  modalite: z.string().nullable(),
  libelle_modalite: z.string().nullable(),
  sort: z.enum(['change', 'apparu', 'disparu']),
  avant: nombre,
  apres: nombre,
  ecart: nombre,
  causes: z.array(schemaCause),
  structures: z.array(schemaStructureEnCause).describe('celles dont les données ont changé'),
})

/** What moved between an arrêté and today, or another arrêté. */
export const schemaComparaisonDArrete = z.object({
  arrete: z.string(),
  avec: z.string().nullable().describe('un autre arrêté ; null pour les chiffres d’aujourd’hui'),
  annee: z.int(),
  a_fin: z.string().nullable(),
  identique: z.boolean(),
  causes: z.record(z.enum(CAUSES), z.int()).describe('nombre de mouvements de chaque cause'),
  mouvements: z.array(schemaMouvementDeChiffre),
  imports: z.array(schemaImport).describe('venus ou annulés depuis'),
  reseau: z.array(z.string()).describe('ce qui a changé dans le réseau, en phrases'),
  definitions: z.array(z.string()).describe('indicateurs dont la définition a changé, ajoutés ou retirés'),
})

export type Cause = (typeof CAUSES)[number]
export type ImportEnCause = Readonly<z.infer<typeof schemaImport>>
export type MouvementDeChiffre = Readonly<z.infer<typeof schemaMouvementDeChiffre>>
export type ComparaisonDArrete = Readonly<z.infer<typeof schemaComparaisonDArrete>>
