import {z} from 'zod'
import {schemaAnomalie} from '../../../shared/anomalie.js'

const schemaLigne = z.object({
  structure: z.string().nullable(),
  nom: z.string().nullable(),
  libelle: z.string(),
})

/** Changes of one sheet beside the main one. */
export const schemaBilanDeFeuille = z.object({
  famille: z.enum(['lieux', 'personnes', 'personnel', 'parc', 'financements', 'regroupements']),
  feuille: z.string(),
  ajoutees: z.array(schemaLigne),
  modifiees: z.array(schemaLigne.extend({champ: z.string(), avant: z.string(), apres: z.string()})),
  retirees: z.array(schemaLigne),
  identiques: z.int(),
})

export const schemaBilanAnnuaire = z.object({
  fichier: z.string(),
  sha256: z.string(),
  annee: z.int(),
  statut: z.enum(['importe', 'deja_importe', 'refuse', 'simule']),
  import: z.int().nullable(),
  structures: z.object({
    nouvelles: z.array(z.object({code: z.string(), nom: z.string()})),
    modifiees: z.array(
      z.object({code: z.string(), nom: z.string(), champ: z.string(), avant: z.string(), apres: z.string()}),
    ),
    identiques: z.int(),
    absentes: z.array(z.string()).describe('connues, absentes du classeur, gardées'),
  }),
  feuilles: z.array(schemaBilanDeFeuille),
  colonnes_ignorees: z.array(z.string()),
  ignorees: z
    .array(
      z.object({
        feuille: z.string().nullable(),
        cellule: z.string().nullable(),
        valeur: z.string().nullable(),
      }),
    )
    .describe('lignes laissées de côté par « --tolerant »'),
  anomalies: z.array(schemaAnomalie),
})

/** The answer of `structures importer`; it travels as it is into `--json`. */
export type BilanAnnuaire = z.infer<typeof schemaBilanAnnuaire>
export type BilanDeFeuille = z.infer<typeof schemaBilanDeFeuille>
