import {z} from 'zod'
import {listerSessions, schemaListeDeSessions} from '../sessions/index.js'
import {chercherConflits, type FaitsDuCalendrier, schemaConflit} from './conflits.js'

export const schemaCalendrier = z.object({
  annee: z.int(),
  sessions: schemaListeDeSessions.shape.sessions,
  conflits: z.array(schemaConflit),
  mentions: z.array(z.string()),
})

/** The calendar of a plan and what clashes in it. */
export type CalendrierDeFormation = Readonly<z.infer<typeof schemaCalendrier>>

/** The sessions of a year in order, and what stands in their way. */
export function dresserCalendrier(faits: FaitsDuCalendrier): CalendrierDeFormation {
  const {sessions} = listerSessions(faits.sessions, faits)
  const sansDate = sessions.filter((s) => s.demi_journees.length === 0 && s.etat !== 'annulee')
  return {
    annee: faits.annee,
    sessions,
    conflits: chercherConflits(faits),
    mentions: [
      ...(sansDate.length > 0 ? [`Dates à fixer : ${sansDate.map((s) => s.code).join(', ')}`] : []),
      'Les vacances scolaires ne sont pas connues hors ligne : vérifiez-les avant de diffuser',
    ],
  }
}
