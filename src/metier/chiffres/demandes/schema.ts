import {z} from 'zod'

/** What is asked of `chiffres calculer`, kept so that it can be asked again. */
export const schemaRequete = z.object({
  annee: z.int(),
  a_fin: z.string().nullable(),
  perimetre: z.enum(['courant', 'constant']),
  par: z.string().nullable(),
  codes: z.array(z.string()).describe('chiffres demandés ; vide pour tous les chiffres-clés'),
  pour_publication: z.boolean(),
})

/** One number of an answer, as it was given. */
export const schemaValeurGardee = z.object({
  groupe: z.string().describe('REGION pour le réseau, sinon le code du groupe'),
  nom_du_groupe: z.string(),
  code: z.string(),
  libelle: z.string(),
  modalites: z.string().describe("'' pour l’ensemble, sinon par exemple sexe=femmes"),
  valeur: z.number().nullable(),
  secret: z.boolean(),
})

const schemaReponse = z.object({
  le: z.string(),
  referentiel: z.string(),
  valeurs: z.array(schemaValeurGardee),
  reprise_de: z.int().nullable().describe('numéro de la demande dont la réponse a été redonnée'),
})

/** Somebody asked for figures: who, when, what, and what was answered. */
export const schemaDemande = z.object({
  numero: z.int(),
  demandeur: z.string(),
  objet: z.string(),
  recue_le: z.string(),
  requete: schemaRequete,
  reponse: schemaReponse.nullable(),
})

export const schemaEcartDeReponse = schemaValeurGardee
  .omit({valeur: true, secret: true})
  .extend({avant: z.number().nullable(), apres: z.number().nullable()})

export const schemaDemandeAjoutee = z.object({
  simulation: z.boolean(),
  demande: schemaDemande,
  memes_questions: z.array(z.int()).describe('demandes antérieures qui posent la même question'),
})

export const schemaReponseDonnee = z.object({
  simulation: z.boolean(),
  demande: schemaDemande,
  ecarts: z.array(schemaEcartDeReponse).describe('ce que les chiffres d’aujourd’hui diraient autrement'),
})

export const schemaRejeu = z.object({
  demande: schemaDemande,
  identique: z.boolean(),
  ecarts: z.array(schemaEcartDeReponse),
})

export const schemaListeDesDemandes = z.object({
  demandes: z.array(schemaDemande.extend({etat: z.enum(['a_repondre', 'repondue'])})),
})

export type Requete = Readonly<z.infer<typeof schemaRequete>>
export type ValeurGardee = Readonly<z.infer<typeof schemaValeurGardee>>
export type Demande = Readonly<z.infer<typeof schemaDemande>>
export type EcartDeReponse = Readonly<z.infer<typeof schemaEcartDeReponse>>
export type DemandeAjoutee = Readonly<z.infer<typeof schemaDemandeAjoutee>>
export type ReponseDonnee = Readonly<z.infer<typeof schemaReponseDonnee>>
export type Rejeu = Readonly<z.infer<typeof schemaRejeu>>
export type ListeDesDemandes = Readonly<z.infer<typeof schemaListeDesDemandes>>
