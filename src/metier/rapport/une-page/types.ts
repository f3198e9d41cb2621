import {z} from 'zod'
import type {Chiffres} from '../../chiffres/index.js'
import type {Referentiel} from '../../referentiel/index.js'
import type {Structure} from '../../structures/index.js'
import type {ConfigRapport} from '../types.js'

export const FORMATS_DE_LA_PAGE = ['pdf', 'png', 'docx'] as const
export type FormatDeLaPage = (typeof FORMATS_DE_LA_PAGE)[number]

/** The answer of `rapport chiffres-cles`. */
export const schemaPageDeChiffres = z.object({
  annee: z.int(),
  a_fin: z.string().nullable(),
  presse: z.boolean(),
  statut: z.enum(['ecrit', 'simule']),
  fichiers: z.array(z.object({format: z.enum(FORMATS_DE_LA_PAGE), chemin: z.string(), octets: z.int()})),
})
export type PageDeChiffresEcrite = z.infer<typeof schemaPageDeChiffres>

/** How to reach the association; what is not known is not printed. */
export type Coordonnees = {
  readonly sigle?: string | undefined
  readonly adresse?: string | undefined
  readonly telephone?: string | undefined
  readonly courriel?: string | undefined
}

/** All that the page and the press sheet are composed from. */
export type FaitsDeLaPage = {
  readonly chiffres: Chiffres
  readonly referentiel: Referentiel
  readonly structures: readonly Structure[]
  readonly config: ConfigRapport
  readonly coordonnees: Coordonnees
  /** ISO day of the last import, never the clock. */
  readonly date: string
}
