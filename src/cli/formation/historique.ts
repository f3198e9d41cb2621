import type {Espace} from '../../espace/index.js'
import {type HistoriqueDeCode, tracer} from '../../metier/formation/index.js'
import {formaterJour} from '../../shared/francais.js'
import type {Exercice} from '../../shared/periode.js'
import {largeurDuTerminal, plier} from '../mise-en-page.js'
import {chargerPlan} from './charger-plan.js'

/** The chain a code belongs to, from all the registers of the plan. */
export async function retracer(
  espace: Espace,
  {annee, code}: {readonly annee: Exercice; readonly code: string},
): Promise<HistoriqueDeCode> {
  const {registres} = espace
  return tracer(
    {
      ...(await chargerPlan(espace, annee)),
      besoins: await registres.charger('besoins'),
      themes: await registres.charger('themes_de_besoins'),
      decisions: await registres.charger('decisions_de_themes'),
      appels: await registres.charger('appels_d_offres'),
      offres: await registres.charger('offres'),
      choix: await registres.charger('choix_d_offres'),
      evaluations: await registres.charger('evaluations'),
    },
    code,
  )
}

const ETAPES = {
  besoin: 'Besoin',
  theme: 'Thème',
  lot: 'Lot',
  offre: 'Offre',
  choix: 'Choix',
  action: 'Action',
  session: 'Session',
  inscription: 'Inscriptions',
  emargement: 'Présences',
  evaluation: 'Évaluations',
  financement: 'Financement',
  bilan: 'Bilan',
} as const

const GENRES = {
  besoin: 'besoin',
  theme: 'thème de besoins',
  appel: 'appel d’offres',
  lot: 'lot',
  organisme: 'organisme',
  action: 'action',
  session: 'session',
  inscription: 'inscription',
} as const

/** The chain, one line per link, the one asked for marked. */
export function presenterHistorique({code, genre, libelle, chaines}: HistoriqueDeCode): string {
  return [
    genre === 'organisme' || genre === 'theme'
      ? `${libelle} (${GENRES[genre]})`
      : `${code} (${GENRES[genre]}) : ${libelle}`,
    ...chaines.flatMap(({annee, action, intitule, maillons, absents}) => [
      '',
      action === null ? `Plan ${annee}, sans action` : `Plan ${annee}, ${action} ${intitule ?? ''}`,
      ...maillons.map((m) => {
        const nom = [ETAPES[m.etape], m.code === m.texte ? null : m.code].filter(Boolean).join(' ')
        return `  ${m.demande ? '→' : '·'} ${nom} : ${m.texte}${m.le === null ? '' : ` (${formaterJour(m.le)})`}`
      }),
      ...(absents.length === 0
        ? []
        : plier(
            `Rien de noté : ${absents.map((e) => ETAPES[e].toLowerCase()).join(', ')}.`,
            largeurDuTerminal() - 2,
          ).map((ligne) => `  ${ligne}`)),
    ]),
  ].join('\n')
}
