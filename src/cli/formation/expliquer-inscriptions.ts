import {z} from 'zod'
import type {Espace} from '../../espace/index.js'
import {
  decrireInscription,
  expliquerAttentes,
  schemaAttente,
  schemaInscription,
  trouverInscription,
} from '../../metier/formation/index.js'
import type {Exercice} from '../../shared/periode.js'
import {chargerParticipants, reglesDAffectation} from './charger-inscriptions.js'

export const schemaInscriptionsExpliquees = z.object({
  annee: z.int(),
  attentes: z.array(schemaAttente),
  inscription: schemaInscription.nullable().describe("l'inscription demandée, quand elle n'attend pas"),
})
export type InscriptionsExpliquees = z.infer<typeof schemaInscriptionsExpliquees>

/** Why persons wait; of one registration, where it stands. */
export async function expliquerInscriptions(
  espace: Espace,
  {annee, le, cle}: {readonly annee: Exercice; readonly le: string; readonly cle: string | undefined},
): Promise<InscriptionsExpliquees> {
  const faits = await chargerParticipants(espace, annee, le)
  const attentes = expliquerAttentes(faits, reglesDAffectation(espace))
  if (cle === undefined) return {annee, attentes: [...attentes], inscription: null}
  const trouvee = trouverInscription(faits.inscriptions, cle)
  const siennes = attentes.filter((a) => a.cle === trouvee.cle)
  return {
    annee,
    attentes: siennes,
    inscription: siennes.length > 0 ? null : decrireInscription(trouvee, faits),
  }
}
