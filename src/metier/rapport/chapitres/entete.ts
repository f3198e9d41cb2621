import {z} from 'zod'

/** How far a chapter is. */
export const STATUTS = ['a-ecrire', 'brouillon', 'relu', 'valide'] as const
export type Statut = (typeof STATUTS)[number]

/** The settings a chapter begins with, between two `---` lines. */
export const schemaEntete = z.strictObject({
  titre: z.string().trim().min(1, 'le titre du chapitre est attendu'),
  mission: z.string().trim().min(1).optional(),
  theme: z.string().trim().min(1).optional(),
  ordre: z.int().min(1).max(99),
  statut: z.enum(STATUTS).default('brouillon'),
})
export type Entete = Readonly<z.infer<typeof schemaEntete>>

/** A status in words. */
export const STATUTS_EN_MOTS: Readonly<Record<Statut, string>> = {
  'a-ecrire': 'à écrire',
  brouillon: 'brouillon',
  relu: 'relu',
  valide: 'validé',
}

/** `40-observation.md` → `observation`: how a chapter is called in a command. */
export function cleDuFichier(nom: string): string {
  return nom.replace(/\.md$/i, '').replace(/^\d+-/, '')
}

/** The settings as they are written at the head of a new chapter. */
export function ecrireEntete({titre, mission, theme, ordre, statut}: Entete): string {
  return [
    '---',
    `titre: ${JSON.stringify(titre)}`,
    ...(mission ? [`mission: ${JSON.stringify(mission)}`] : []),
    ...(theme ? [`theme: ${JSON.stringify(theme)}`] : []),
    `ordre: ${ordre}`,
    '# a-ecrire, brouillon, relu ou valide',
    `statut: ${statut}`,
    '---',
  ].join('\n')
}
