import type {Classeur} from '../../../documents/index.js'
import {formaterJour} from '../../../shared/francais.js'
import {ecrireFeuille, ecrireListe} from '../../feuilles/index.js'
import {MODELE_SESSIONS} from '../sessions/index.js'
import type {Organisme, PlanAnterieur, Session} from '../types.js'
import type {FaitsDuPlan} from './lister-actions.js'
import {CARACTERES, MODELE_ACTIONS, MODES} from './modele-actions.js'
import {MODELE_ORGANISMES} from './organismes.js'
import {MODELE_PLANS} from './plans-anterieurs.js'

const NOTE =
  'Modifiez, ajoutez des lignes, puis réimportez ce classeur. Les titres des colonnes ne changent pas.'

/** The whole plan of a year as a workbook to edit and import again; empty sheets are forms to fill. */
export function exporterPlan({
  annee,
  actions,
  organismes,
  sessions,
  plans,
  association,
}: FaitsDuPlan & {
  readonly plans: readonly PlanAnterieur[]
  readonly association: string
}): Classeur {
  const noms = new Map(organismes.map((o) => [o.code, o]))
  const siennes = actions.filter((a) => a.annee === annee)
  return {
    titre: `Plan régional de formation ${annee}`,
    auteur: association,
    date: `${annee}-12-31`,
    feuilles: [
      ecrireFeuille(
        MODELE_ACTIONS,
        siennes.map((a) => ({
          ...a,
          publics: ecrireListe(a.publics),
          themes: ecrireListe(a.themes),
          organisme: noms.get(a.organisme ?? '')?.nom ?? a.organisme,
          ville: noms.get(a.organisme ?? '')?.ville ?? null,
          jours: a.sessions === null || a.joursParSession === null ? null : a.sessions * a.joursParSession,
          cout: enEuros(a.coutPedagogiqueCentimes),
          coutsAnnexes: enEuros(a.coutsAnnexesCentimes),
          caractere: a.caractere && CARACTERES[a.caractere][0],
          mode: a.mode && MODES[a.mode][0],
        })),
        {titre: `Plan régional de formation ${annee} : actions`, note: NOTE, sans: ['remarque']},
      ),
      feuilleDesSessions(
        sessions.filter((s) => s.annee === annee),
        {annee, intitules: new Map(siennes.map((a) => [a.code, a.intitule]))},
      ),
      feuilleDesOrganismes(organismes),
      ecrireFeuille(
        MODELE_PLANS,
        plans.map((p) => ({...p, annee: String(p.annee)})),
        {titre: 'Plans antérieurs', note: 'Une ligne par plan, par ses totaux.', sans: ['remarque']},
      ),
    ],
  }
}

/** The providers alone, to edit and import again. */
export function feuilleDesOrganismes(organismes: readonly Organisme[]) {
  return ecrireFeuille(MODELE_ORGANISMES, organismes, {titre: 'Organismes de formation', note: NOTE})
}

function feuilleDesSessions(
  sessions: readonly Session[],
  {annee, intitules}: {readonly annee: number; readonly intitules: ReadonlyMap<string, string>},
) {
  return ecrireFeuille(
    MODELE_SESSIONS,
    sessions.map((s) => ({
      action: s.action,
      intitule: intitules.get(s.action),
      numero: s.numero,
      demiJournees: ecrireListe(ecrireJours(s)),
      places: s.capaciteMax,
      capaciteMin: s.capaciteMin,
      lieu: s.lieu,
      formateur: s.formateur,
      etat: {prevue: 'prévue', reportee: 'reportée', annulee: 'annulée', realisee: 'réalisée'}[s.etat],
      motif: s.motif,
    })),
    {
      titre: `Plan régional de formation ${annee} : sessions`,
      note: 'Dates : un jour par élément, séparés par « ; » ; « 14/10/2008 matin » pour une demi-journée.',
      sans: ['debut', 'jours', 'remarque'],
    },
  )
}

/** « 14/10/2008 » for a whole day, « 15/10/2008 matin » for half of one. */
export function ecrireJours({demiJournees}: Pick<Session, 'demiJournees'>): string[] {
  const jours = [...new Set(demiJournees.map((d) => d.jour))]
  return jours.map((jour) => {
    const moments = demiJournees.filter((d) => d.jour === jour).map((d) => d.moment)
    if (moments.length === 2) return formaterJour(jour)
    return `${formaterJour(jour)} ${moments[0] === 'matin' ? 'matin' : 'après-midi'}`
  })
}

function enEuros(centimes: number | null): number | null {
  return centimes === null ? null : centimes / 100
}
