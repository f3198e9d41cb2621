import {z} from 'zod'
import {GRAVITES, type Gravite} from '../../../shared/anomalie.js'
import type {CodeMessage} from '../../../shared/catalogue/index.js'

/** Something found in what people write: a value that says where, what, and what to do. */
export const schemaConstat = z.object({
  gravite: z.enum(GRAVITES),
  code: z.string() as unknown as z.ZodType<CodeMessage>,
  message: z.string(),
  fichier: z.string().nullable().describe("fichier du chapitre, dans l'espace ; null pour le rapport entier"),
  ligne: z.int().nullable(),
  valeur: z.string().nullable().describe('ce qui a été trouvé'),
  attendu: z.string().nullable(),
  a_faire: z.string(),
})
export type Constat = Readonly<z.infer<typeof schemaConstat>>

type Lieu = Partial<Pick<Constat, 'fichier' | 'ligne' | 'valeur' | 'attendu'>> & {readonly a_faire: string}

/** Builds a finding; the places left out are null. */
export function constat(gravite: Gravite, code: CodeMessage, message: string, lieu: Lieu): Constat {
  const {fichier = null, ligne = null, valeur = null, attendu = null, a_faire} = lieu
  return {gravite, code, message, fichier, ligne, valeur, attendu, a_faire}
}

/** Codes of what a draft may hold and a final report may not: a hole, and not a fault. */
const TROUS: ReadonlySet<string> = new Set(['RAP-050', 'RAP-051', 'RAP-052', 'RAP-053'])

/** True of what is still to be written or received; a draft shows it, a final report refuses it. */
export function estUnTrou({code}: Constat): boolean {
  return TROUS.has(code)
}

/** « rapport/2008/40-observation.md, ligne 12 ». */
export function direLieu({fichier, ligne}: Pick<Constat, 'fichier' | 'ligne'>): string {
  if (fichier === null) return 'Rapport'
  return ligne === null ? fichier : `${fichier}, ligne ${ligne}`
}
