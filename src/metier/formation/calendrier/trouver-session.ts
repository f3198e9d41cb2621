import {ErreurMetier} from '../../../shared/erreur-metier.js'
import type {Session} from '../types.js'

/** One session of the plan of a year, by its code. */
export function trouverSession(sessions: readonly Session[], annee: number, code: string): Session {
  const siennes = sessions.filter((s) => s.annee === annee)
  const trouvee = siennes.find((s) => s.code.toLowerCase() === code.trim().toLowerCase())
  if (trouvee) return trouvee
  throw new ErreurMetier('FOR-014', `Aucune session du plan ${annee} n'a le code « ${code} ».`, {
    pistes: [
      siennes.length > 0
        ? `Codes des sessions ${annee} : ${siennes.map((s) => s.code).join(', ')}.`
        : 'Importez le calendrier : animreg formation sessions importer plan.xlsx',
    ],
    details: {code, annee},
  })
}

/** First day of a session; undefined while it has no date. */
export function premierJour({demiJournees}: Pick<Session, 'demiJournees'>): string | undefined {
  return joursDe({demiJournees})[0]
}

/** The days of a session, in order. */
export function joursDe({demiJournees}: Pick<Session, 'demiJournees'>): string[] {
  return [...new Set(demiJournees.map((d) => d.jour))].toSorted()
}

/** A session that is to be held, with dates. */
export function estAuCalendrier({etat, demiJournees}: Session): boolean {
  return (etat === 'prevue' || etat === 'realisee') && demiJournees.length > 0
}
