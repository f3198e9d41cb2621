import {z} from 'zod'
import type {Completude, Verification} from '../../activite/index.js'
import type {Chiffres} from '../../chiffres/index.js'
import type {Referentiel} from '../../referentiel/index.js'
import type {Structure} from '../../structures/index.js'
import type {ConfigRapport} from '../types.js'

/** Who reads the dashboard: the directors see structures by name, the funders the network. */
export const LECTEURS = ['directeurs', 'financeurs'] as const
export type Lecteur = (typeof LECTEURS)[number]

export const FORMATS_DU_TABLEAU_DE_BORD = ['pdf', 'xlsx', 'docx', 'html'] as const

/** The answer of `tableau-de-bord construire`. */
export const schemaTableauDeBord = z.object({
  annee: z.int(),
  a_fin: z.string().nullable().describe('mois AAAA-MM où il s’arrête ; null pour l’année entière'),
  pour: z.enum(LECTEURS),
  donnees_au: z.string().describe('jour du dernier import : la date d’extraction portée sur chaque page'),
  structures: z.int(),
  completes: z.int().describe('structures qui ont envoyé tout ce qui était attendu'),
  anomalies: z.int().describe('anomalies bloquantes et avertissements non confirmés'),
  masques: z
    .int()
    .nullable()
    .describe('petits nombres masqués pour les financeurs ; null quand le réseau ne masque rien'),
  statut: z.enum(['ecrit', 'simule']),
  fichiers: z.array(
    z.object({format: z.enum(FORMATS_DU_TABLEAU_DE_BORD), chemin: z.string(), octets: z.int()}),
  ),
})
export type TableauDeBord = z.infer<typeof schemaTableauDeBord>

/** All that a dashboard is composed from. */
export type FaitsTableauDeBord = {
  /** The network, and `par` structure. */
  readonly parStructure: Chiffres
  /** The network, and `par` département. */
  readonly parDepartement: Chiffres
  /** The network, and `par` month, of the year and of the year before. */
  readonly parMois: Chiffres
  readonly parMoisPrecedents: Chiffres
  readonly referentiel: Referentiel
  readonly structures: readonly Structure[]
  readonly completude: Completude
  readonly verification: Verification
  readonly config: ConfigRapport
  /** Names of the sources, the most trusted first. */
  readonly sources: readonly string[]
  /** ISO day of the last import, never the clock. */
  readonly date: string
}
