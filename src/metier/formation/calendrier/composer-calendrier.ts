import type {Bloc, Ligne} from '../../../documents/index.js'
import {formaterNombre, nomDuMois} from '../../../shared/francais.js'
import {direDates} from './dire-dates.js'
import type {CalendrierDeFormation} from './dresser-calendrier.js'

type SessionListee = CalendrierDeFormation['sessions'][number]

/** The calendar told in blocks: by month, then what remains to settle. */
export function composerCalendrier({annee, sessions, conflits, mentions}: CalendrierDeFormation): Bloc[] {
  return [
    tableauParMois(sessions, annee),
    ...(conflits.length > 0
      ? [
          {
            bloc: 'encadre',
            titre: 'À vérifier',
            textes: [],
            blocs: [{bloc: 'liste', elements: conflits.map((c) => `${c.message}.`)}],
          } as const,
        ]
      : []),
    ...mentions.map((texte): Bloc => ({bloc: 'paragraphe', style: 'note', texte: `${texte}.`})),
  ]
}

/** The sessions to come or held, one group of rows per month. */
export function tableauParMois(sessions: readonly SessionListee[], annee: number): Bloc {
  const parMois = new Map<string, SessionListee[]>()
  for (const session of sessions.filter((s) => s.etat !== 'annulee')) {
    const mois = moisDe(session)
    parMois.set(mois, [...(parMois.get(mois) ?? []), session])
  }
  return {
    bloc: 'tableau',
    legende: `Le calendrier des sessions ${annee}`,
    colonnes: [
      {libelle: 'Dates', alignement: 'gauche', poids: 2.6},
      {libelle: 'Action', alignement: 'gauche', poids: 4},
      {libelle: 'Session', alignement: 'gauche', poids: 1.5},
      {libelle: 'Lieu', alignement: 'gauche', poids: 1.5},
      {libelle: 'Places', alignement: 'droite', poids: 0.9},
    ],
    lignes: [...parMois].flatMap(([mois, siennes]): Ligne[] => [
      {role: 'groupe', cellules: [titreDuMois(mois)]},
      ...siennes.map(
        (s): Ligne => ({
          role: 'donnee',
          cellules: [
            direDates({demiJournees: s.demi_journees}) ?? 'à fixer',
            s.intitule,
            s.code,
            s.lieu ?? 'à préciser',
            formaterNombre(s.places),
          ],
        }),
      ),
    ]),
    source: 'Source : plan régional de formation.',
  }
}

function moisDe({demi_journees, etat}: SessionListee): string {
  const premier = demi_journees.map((d) => d.jour).toSorted()[0]
  return etat === 'reportee' || premier === undefined ? '' : premier.slice(0, 7)
}

function titreDuMois(mois: string): string {
  if (mois === '') return 'Dates à fixer'
  const nom = nomDuMois(Number(mois.slice(5)))
  return `${nom.charAt(0).toUpperCase()}${nom.slice(1)} ${mois.slice(0, 4)}`
}
