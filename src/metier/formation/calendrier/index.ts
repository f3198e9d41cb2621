export {
  annulerSession,
  type Changement,
  decrireChangement,
  realiserSession,
  reporterSession,
  type SessionChangee,
  schemaSessionChangee,
} from './changer-session.js'
export {composerCalendrier, tableauParMois} from './composer-calendrier.js'
export {
  type Conflit,
  chercherConflits,
  type DateReservee,
  demiJourneesCommunes,
  type FaitsDuCalendrier,
} from './conflits.js'
export {direDates} from './dire-dates.js'
export {type CalendrierDeFormation, dresserCalendrier, schemaCalendrier} from './dresser-calendrier.js'
export {type EvenementDeSession, evenementsDesSessions} from './evenements.js'
export {dimancheDePaques, joursFeries} from './jours-feries.js'
export {lireDemiJournees} from './lire-demi-journees.js'
export {estAuCalendrier, joursDe, premierJour, trouverSession} from './trouver-session.js'
