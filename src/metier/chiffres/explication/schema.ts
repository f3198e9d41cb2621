import {z} from 'zod'
import {NATURES} from '../../referentiel/index.js'
import {schemaChiffre} from '../schema.js'

/** A cell somebody filled: the person can open the file there. */
export const schemaCelluleLue = z.object({
  indicateur: z.string(),
  modalites: z.string(),
  periode: z.string(),
  etat: z.string(),
  valeur: z.number().nullable(),
  source: z.string(),
  fichier: z.string(),
  feuille: z.string(),
  cellule: z.string(),
})

export const schemaEntree = z.object({
  structure: z.string(),
  nom: z.string(),
  etat: z.enum(['complet', 'partiel']),
  valeur: z.number().describe('le numérateur, pour un ratio'),
  denominateur: z.number().nullable(),
  comment: z.string().describe('comment ce nombre est tiré des cellules'),
  cellules: z.array(schemaCelluleLue),
})

export const schemaExclusion = z.object({
  structure: z.string(),
  nom: z.string(),
  motif: z.enum([
    'sans_reponse',
    'autres_periodes',
    'secret',
    'illisible',
    'sans_objet',
    'fermee',
    'hors_annuaire',
  ]),
  phrase: z.string(),
})

const schemaObjectifExplique = z.object({
  annuel: z.number(),
  retenu: z.number(),
  origine: z.enum(['region', 'structures']),
  phrase: z.string(),
  cellules: z.array(
    z.object({
      structure: z.string(),
      nom: z.string(),
      valeur: z.number(),
      fichier: z.string(),
      feuille: z.string(),
      cellule: z.string(),
    }),
  ),
})

/** The answer of `chiffres expliquer`. */
export const schemaExplication = z.object({
  annee: z.int(),
  a_fin: z.string().nullable(),
  champ: z.object({genre: z.enum(['reseau', 'structure']), code: z.string().nullable(), libelle: z.string()}),
  referentiel: z.string(),
  nature: z.enum(NATURES),
  nature_en_mots: z.string(),
  definition: z.string(),
  chiffre: schemaChiffre,
  formule: z.array(z.string()).describe('le calcul en phrases'),
  sources: z.array(z.string()).describe("par ordre de priorité, d'après animreg.yaml"),
  perimetre: z.string(),
  entrees: z.array(schemaEntree),
  reseau: z
    .object({valeur: z.number(), retenue: z.boolean(), cellules: z.array(schemaCelluleLue)})
    .nullable()
    .describe('la valeur donnée par le réseau lui-même'),
  exclusions: z.array(schemaExclusion),
  non_retenues: z
    .array(schemaCelluleLue.extend({structure: z.string(), nom: z.string(), raison: z.string()}))
    .describe('valeurs reçues qu’une autre remplace'),
  objectif: schemaObjectifExplique.nullable(),
  arrondis: z.array(z.string()),
  groupes: z
    .array(
      z.object({
        code: z.string(),
        libelle: z.string(),
        valeur: z.number().nullable(),
        repondantes: z.int(),
        attendues: z.int(),
      }),
    )
    .nullable()
    .describe('le chiffre selon « --par »'),
})

/** The answer of `chiffres lister`. */
export const schemaListeDeChiffres = z.object({
  annee: z.int(),
  referentiel: z.string(),
  chiffres: z.array(
    z.object({
      code: z.string(),
      libelle: z.string(),
      famille: z.string(),
      unite: z.string(),
      nature: z.enum(NATURES),
      nature_en_mots: z.string(),
      publie: z.boolean().describe('true pour un chiffre-clé, montré par « chiffres calculer »'),
      ventilations: z.array(
        z.object({
          code: z.string(),
          libelle: z.string(),
          modalites: z.array(z.object({code: z.string(), libelle: z.string()})),
        }),
      ),
      valeur: z.number().nullable(),
      exemple: z.string().describe('la valeur telle qu’elle s’imprime'),
    }),
  ),
})

export type CelluleLue = Readonly<z.infer<typeof schemaCelluleLue>>
export type Entree = Readonly<z.infer<typeof schemaEntree>>
export type Exclusion = Readonly<z.infer<typeof schemaExclusion>>
export type Explication = Readonly<z.infer<typeof schemaExplication>>
export type ListeDeChiffres = Readonly<z.infer<typeof schemaListeDeChiffres>>
