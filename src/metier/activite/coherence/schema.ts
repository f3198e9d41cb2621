import {z} from 'zod'
import {GRAVITES, schemaAnomalie} from '../../../shared/anomalie.js'

export const schemaLieu = z.object({
  source: z.string(),
  indicateur: z.string(),
  modalites: z.string(),
  periode: z.string(),
  valeur: z.number(),
  fichier: z.string(),
  feuille: z.string(),
  cellule: z.string(),
})

const schemaTermeLu = z.object({
  libelle: z.string(),
  valeur: z.number().nullable().describe('null quand rien n’a été donné'),
  complete: z.boolean().describe('false quand une partie manque : la valeur est alors un minimum'),
  cellules: z.array(schemaLieu),
})

/** A finding on values already received: an anomaly, with what it was drawn from. */
export const schemaConstat = schemaAnomalie.extend({
  cle: z.string().describe('à redonner à « --confirmer »'),
  regle: z.string().describe('code de la règle du référentiel, ou evolution, mois_nul, mois_atypique'),
  phrase: z.string().describe('la règle, en une phrase'),
  explication: z.string(),
  structure: z.string(),
  nom: z.string(),
  sujet: z.string(),
  periode: z.string(),
  fichier: z.string().nullable(),
  gauche: z.array(schemaTermeLu),
  droite: z.array(schemaTermeLu),
  ecart: z.number().nullable(),
  intervalle: z.object({bas: z.number(), haut: z.number()}).nullable(),
  precedents: z.array(z.object({periode: z.string(), valeur: z.number(), cellules: z.array(schemaLieu)})),
  valeurs: z.string().describe('les nombres en cause ; la confirmation ne vaut que pour eux'),
  confirmation: z.object({motif: z.string(), le: z.string()}).nullable(),
})

/** The answer of `activite verifier`; it travels as it is into `--json`. */
export const schemaVerification = z.object({
  annee: z.int(),
  structure: z.string().nullable(),
  gravite: z.enum(GRAVITES).nullable().describe('la plus faible gravité montrée ; null pour toutes'),
  valeurs: z.int(),
  regles: z.int(),
  comparaisons: z.int(),
  historique: z.array(z.int()).describe('années auxquelles les valeurs ont été comparées'),
  bloquantes: z.int(),
  avertissements: z.int(),
  informations: z.int(),
  confirmes: z.int(),
  constats: z.array(schemaConstat),
})

export type Constat = Readonly<z.infer<typeof schemaConstat>>
export type Verification = Readonly<z.infer<typeof schemaVerification>>
export type Lieu = Readonly<z.infer<typeof schemaLieu>>
