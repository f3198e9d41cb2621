import {z} from 'zod'
import type {Donnees} from '../modeles/index.js'
import {schemaPartie} from '../preparation/index.js'

/** The life of a convention, in its order; the last four end it. */
export const ETATS = [
  'en_projet',
  'brouillon',
  'validee',
  'envoyee',
  'signee',
  'en_vigueur',
  'soldee',
  'echue',
  'resiliee',
  'annulee',
] as const
export type EtatDeConvention = (typeof ETATS)[number]

/** Its own text, a copy that was signed, the accounts that closed it, or a text that a later version replaced. */
export const NATURES_DE_PIECE = ['texte', 'copie_signee', 'comptes', 'version_anterieure'] as const

export const schemaPiece = z.object({
  nature: z.enum(NATURES_DE_PIECE),
  format: z.string().describe('extension du fichier : docx, pdf…'),
  fichier: z.string().describe('nom du fichier'),
  sha256: z.string(),
})
export type Piece = Readonly<z.infer<typeof schemaPiece>>

export const schemaEcheance = z.object({
  date: z.string().nullable(),
  libelle: z.string(),
  montant_centimes: z.int(),
})

export const schemaEvenement = z.object({
  etat: z.enum(ETATS),
  le: z.string().describe('jour'),
  note: z.string().nullable(),
})

export const schemaSignature = z.object({
  partie: z.string().describe('nom de la partie'),
  par: z.string().describe('qui a signé'),
  le: z.string().describe('jour'),
})
export type Signature = Readonly<z.infer<typeof schemaSignature>>

export const schemaVersement = z.object({
  echeance: z.int().describe('rang de l’échéance, 1 pour la première'),
  le: z.string().describe('jour'),
  montant_centimes: z.int(),
})

/**
 * One convention as the register keeps it. Amounts, parties and dates stand by themselves, so that a convention
 * written by somebody else is followed like ours; `donnees` are what its text was filled with.
 */
export const schemaConvention = z.object({
  cle: z.string(),
  annee: z.int(),
  modele: z.string().nullable(),
  version_du_modele: z.int().nullable(),
  titre: z.string(),
  objet: z.string(),
  association: schemaPartie,
  parties: z.array(schemaPartie).describe('les autres parties'),
  montant_centimes: z.int().nullable(),
  debut: z.string().nullable(),
  fin: z.string().nullable(),
  echeances: z.array(schemaEcheance),
  etat: z.enum(ETATS),
  numero: z.string().nullable(),
  rang: z.int().nullable().describe('rang du numéro dans l’année'),
  version: z.int().describe('version du document, 1 pour la première'),
  date: z.string().describe('jour où l’annuaire et les fonctions ont été lus'),
  donnees: z.record(z.string(), z.unknown()) as unknown as z.ZodType<Donnees>,
  reponses: z.record(z.string(), z.unknown()) as unknown as z.ZodType<Donnees>,
  empreinte: z.string().nullable().describe('sha-256 du texte rédigé, numéro à part'),
  pieces: z.array(schemaPiece),
  journal: z.array(schemaEvenement),
  signatures: z.array(schemaSignature),
  versements: z.array(schemaVersement),
  preavis: z.string().nullable().describe('dernier jour pour la dénoncer'),
  reconduite: z.boolean().describe('reconduite sans rien dire, faute de dénonciation'),
  comptes_dus: z.string().nullable().describe('jour où les comptes ou justificatifs sont dus'),
  nous_lie: z.boolean().describe('faux : suivie sans que l’association y soit partie'),
  avenant_a: z.string().nullable().describe('clé de la convention qu’elle modifie'),
})
export type Convention = Readonly<z.infer<typeof schemaConvention>>

/** What a convention is called in a sentence: its number, else whom it is made with. */
export function nommerConvention({
  numero,
  titre,
  parties,
}: Pick<Convention, 'numero' | 'titre' | 'parties'>): string {
  const avec = parties.map((p) => p.nom).join(', ')
  return numero ? `${titre} n° ${numero} (${avec})` : `${titre} (${avec})`
}
