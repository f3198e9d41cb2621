import {z} from 'zod'

/** One thing looked at: what was found, and what to do when it is not as it should be. */
export const schemaConstat = z.object({
  controle: z.string().describe('ce qui est regardé, par exemple « base » ou « polices »'),
  etat: z.enum(['bon', 'attention', 'mauvais']),
  constat: z.string(),
  a_faire: z.string().nullable(),
})
export type Constat = z.infer<typeof schemaConstat>

export const schemaExamen = z.object({
  espace: z.string().nullable().describe("dossier de l'espace ; null quand la commande est lancée ailleurs"),
  constats: z.array(schemaConstat),
  reparations: z.array(z.string()).describe('ce qui a été réparé, ou le serait'),
})
export type Examen = z.infer<typeof schemaExamen>

export function bon(controle: string, constat: string): Constat {
  return {controle, etat: 'bon', constat, a_faire: null}
}

/** Works, but may not last. */
export function attention(controle: string, constat: string, aFaire: string): Constat {
  return {controle, etat: 'attention', constat, a_faire: aFaire}
}

/** Something will fail. */
export function mauvais(controle: string, constat: string, aFaire: string): Constat {
  return {controle, etat: 'mauvais', constat, a_faire: aFaire}
}
