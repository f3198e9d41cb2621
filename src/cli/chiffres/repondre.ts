import {z} from 'zod'
import {
  type Chiffres,
  schemaAuditDuSecret,
  schemaAvecCentimes,
  schemaChiffres,
  schemaTauxDeContexte,
} from '../../metier/chiffres/index.js'
import type {Calcul} from './calculer.js'
import {type FichierDeChiffres, schemaFichierDeChiffres} from './ecrire-chiffres.js'
import {chiffresEnJson} from './en-json.js'

const schemaSuite = z.object({
  contexte: z.array(schemaTauxDeContexte).optional(),
  secret: schemaAuditDuSecret.optional().describe('ce qui est masqué, avec « --pour-publication »'),
  fichier: schemaFichierDeChiffres.optional(),
})

/** The answer of `chiffres calculer`: the figures, and what was asked to go along. */
export const schemaChiffresCalcules = schemaAvecCentimes(schemaChiffres.extend(schemaSuite.shape))
export type ChiffresCalcules = Chiffres & Readonly<z.infer<typeof schemaSuite>>

/** Puts it together; what was not asked has no key. */
export function repondre(
  {faits, chiffres, secret, contexte}: Calcul,
  fichier: FichierDeChiffres | undefined,
): ChiffresCalcules {
  return {
    ...chiffresEnJson(chiffres, faits.referentiel),
    ...(contexte ? {contexte: [...contexte]} : {}),
    ...(secret ? {secret} : {}),
    ...(fichier ? {fichier} : {}),
  }
}
