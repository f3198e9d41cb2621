import {z} from 'zod'
import type {Bloc, Classeur, Document} from '../../../documents/index.js'
import type {Chiffre, Chiffres} from '../../chiffres/index.js'
import type {Referentiel} from '../../referentiel/index.js'
import type {FicheDeStructure, MouvementDecrit, Structure} from '../../structures/index.js'
import type {ConfigRapport} from '../types.js'

export const FORMATS_DES_FICHES = ['pdf', 'docx', 'xlsx'] as const
export type FormatDeFiche = (typeof FORMATS_DES_FICHES)[number]

/** The answer of `rapport fiches`. */
export const schemaFiches = z.object({
  annee: z.int(),
  a_fin: z.string().nullable(),
  par: z.enum(['structure', 'departement']),
  statut: z.enum(['ecrit', 'simule']),
  dossier: z.string().nullable().describe('null pour une simulation'),
  fiches: z.array(
    z.object({
      code: z.string(),
      nom: z.string(),
      fichiers: z.array(z.object({format: z.enum(FORMATS_DES_FICHES), chemin: z.string()})),
    }),
  ),
  recueil: z.string().nullable().describe('toutes les fiches dans un seul PDF, à imprimer'),
  reserves: z.array(z.string()).describe('ce qu’il faut savoir avant de diffuser une fiche'),
  non_faites: z.array(z.object({code: z.string(), nom: z.string(), raison: z.string()})),
})
export type FichesEcrites = z.infer<typeof schemaFiches>

/** What the directory tells of a structure, and what happened to it in the year. */
export type Dossier = Pick<FicheDeStructure, 'structure' | 'lieux' | 'personnes' | 'personnel'> & {
  readonly mouvements: readonly MouvementDecrit[]
}

/** All that the sheets of a network are composed from: loaded and computed once for all of them. */
export type FaitsDesFiches = {
  /** `par` structure, each for itself: a structure's own sheet hides nothing from it. */
  readonly parStructure: Chiffres
  /** The network and `par` département, as they may be published: small numbers hidden. */
  readonly parDepartement: Chiffres
  readonly referentiel: Referentiel
  readonly structures: readonly Structure[]
  /** By code of structure. */
  readonly dossiers: ReadonlyMap<string, Dossier>
  readonly config: ConfigRapport
  /** ISO day of the last import, never the clock. */
  readonly date: string
}

export type DemandeDeFiches = {
  readonly par: 'structure' | 'departement'
  /** Codes of the structures wanted; all of them without it. */
  readonly codes?: readonly string[] | undefined
  /** Only when asked: a rank among structures that are not named. */
  readonly avecRang: boolean
}

/** One sheet, ready to be rendered in any format. */
export type Fiche = {
  readonly code: string
  readonly nom: string
  /** Safe, without extension, unlike any other of the network. */
  readonly nomDeFichier: string
  readonly document: Document
  readonly classeur: Classeur
}

/** A figure of the sheet beside what may be told of its département and of its network. */
export type Rapprochement = {
  readonly chiffre: Chiffre
  /** Null when too few structures answered: the others' figures could be told from the total. */
  readonly departement: Chiffre | null
  readonly reseau: Chiffre | null
  /** « 3e sur 20 »; null when it was not asked, or has no meaning. */
  readonly rang: string | null
}

/** What a sheet tells of its territory, whatever the territory. */
export type Sujet = {
  readonly nom: string
  readonly presentation: readonly Bloc[]
  readonly rapprochements: readonly Rapprochement[]
  /** What the directory tells, on the second page. */
  readonly annuaire: readonly Bloc[]
  readonly genre: 'structure' | 'departement'
  readonly avecRang: boolean
}
