import {z} from 'zod'
import type {CodeMessage} from './catalogue/index.js'

export const GRAVITES = ['bloquante', 'avertissement', 'information'] as const
export type Gravite = (typeof GRAVITES)[number]

/**
 * Something found in the data: a value, never an exception. It travels as it is into `--json`, so its keys are
 * those of the contract (design §5).
 */
export const schemaAnomalie = z.object({
  gravite: z.enum(GRAVITES),
  code: z.string() as unknown as z.ZodType<CodeMessage>,
  message: z.string(),
  feuille: z.string().nullable(),
  cellule: z
    .string()
    .nullable()
    .describe('adresse Excel de la cellule, par exemple D14 ; null pour le fichier entier'),
  valeur: z.string().nullable().describe('ce qui a été lu, tel que vu dans le tableur'),
  attendu: z.string().nullable(),
  a_faire: z.string(),
})
export type Anomalie = Readonly<z.infer<typeof schemaAnomalie>>

/** Builds an anomalie; the places left out are null, as the contract wants. */
export function anomalie(
  gravite: Gravite,
  code: CodeMessage,
  message: string,
  lieu: Partial<Pick<Anomalie, 'feuille' | 'cellule' | 'valeur' | 'attendu'>> & {a_faire: string},
): Anomalie {
  return {
    gravite,
    code,
    message,
    feuille: lieu.feuille ?? null,
    cellule: lieu.cellule ?? null,
    valeur: lieu.valeur ?? null,
    attendu: lieu.attendu ?? null,
    a_faire: lieu.a_faire,
  }
}

/** True when at least one finding forbids taking the data in. */
export function estBloque(anomalies: readonly Anomalie[]): boolean {
  return anomalies.some((a) => a.gravite === 'bloquante')
}
