import {z} from 'zod'
import {schemaAnomalie} from '../../../shared/anomalie.js'
import {ETATS} from '../types.js'

const schemaImport = z.object({
  import: z.int(),
  le: z.string().describe('instant ISO, temps universel'),
  fichier: z.string(),
  genre: z.string(),
  annee: z.int(),
  source: z.string(),
  sha256: z.string(),
  statut: z.enum(['en_vigueur', 'annule']),
  annule_le: z.string().nullable(),
  valeurs: z.object({nouvelles: z.int(), modifiees: z.int()}),
  constats: z.int().describe("nombre d'anomalies relevées à l'import"),
  motif_de_forcage: z.string().nullable().describe('pourquoi il est entré dans un exercice clos'),
  motif_d_annulation: z.string().nullable().describe('pourquoi il a été annulé dans un exercice clos'),
})

const schemaContenu = z.object({
  etat: z.enum(ETATS),
  valeur: z.number().nullable(),
  ecrit: z.string().describe('la valeur comme elle se lit'),
  import: z.int(),
  feuille: z.string(),
  cellule: z.string(),
})

const lieu = {
  objet: z.enum(['valeur', 'objectif', 'moyen', 'fiche', 'ecriture']),
  structure: z.string(),
  nom: z.string(),
  indicateur: z.string(),
  modalites: z.string(),
  libelle: z.string(),
  periode: z.string(),
}

const schemaChangement = z.object({
  ...lieu,
  avant: schemaContenu.nullable().describe('ce qui était en vigueur quand le fichier est arrivé'),
  apres: schemaContenu,
})

const schemaStructureTouchee = z.object({
  code: z.string(),
  nom: z.string(),
  nouvelles: z.int(),
  modifiees: z.int(),
  changements: z.array(schemaChangement),
})

export const schemaHistorique = z.object({
  annee: z.int(),
  imports: z.array(schemaImport),
  autres_annees: z.array(z.object({annee: z.int(), imports: z.int()})),
  detail: z
    .object({
      ...schemaImport.shape,
      anomalies: z.array(schemaAnomalie),
      structures: z.array(schemaStructureTouchee),
    })
    .optional()
    .describe("l'import demandé par « --import »"),
})

export const SORTS = ['supprimee', 'retablie', 'gardee'] as const

const schemaSortDeValeur = z.object({
  ...lieu,
  sort: z.enum(SORTS),
  annulee: schemaContenu,
  apres: schemaContenu.nullable().describe("ce qui est en vigueur après l'annulation"),
  par_import: z.int().nullable().describe("import qui l'a modifiée depuis, ou dont la valeur revient"),
  par_fichier: z.string().nullable(),
})

export const schemaAnnulation = z.object({
  import: z.int(),
  fichier: z.string(),
  genre: z.string(),
  annee: z.int(),
  le: z.string(),
  statut: z.enum(['annule', 'simule', 'abandonne']),
  supprimees: z.int(),
  retablies: z.int(),
  gardees: z.int(),
  valeurs: z.array(schemaSortDeValeur),
})

export type ImportListe = Readonly<z.infer<typeof schemaImport>>
export type ContenuEcrit = Readonly<z.infer<typeof schemaContenu>>
export type StructureTouchee = Readonly<z.infer<typeof schemaStructureTouchee>>
/** The answer of `activite historique`; it travels as it is into `--json`. */
export type Historique = Readonly<z.infer<typeof schemaHistorique>>
export type DetailDImport = NonNullable<Historique['detail']>
export type SortDeValeur = Readonly<z.infer<typeof schemaSortDeValeur>>
/** The answer of `activite annuler`. */
export type Annulation = Readonly<z.infer<typeof schemaAnnulation>>
