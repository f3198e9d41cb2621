import type {Classeur, FeuilleDeClasseur} from '../../../../src/documents/classeur.js'
import {AUTEUR, entier, euros, jour, type LigneDeClasseur, texte} from '../cellules.js'
import {feuilleSimple} from '../feuille-simple.js'
import {sommer} from '../repartir.js'

type ActionDeFormation = {
  readonly intitule: string
  readonly organisme: string
  readonly ville: string
  readonly public: string
  readonly joursParSession: number
  readonly places: number
  /** First day of each session, fictitious but for the month of the health one. */
  readonly sessions: readonly string[]
  /** The days of a session, when they do not follow each other; fictitious. */
  readonly espaces?: readonly string[]
}

const TOUS = 'Tous salariés'
const CISP = 'CISP'
const CISP_PROJETS = 'CISP, chargés de projet'

// biome-ignore format: one action per line reads as the published list
const ACTIONS: readonly ActionDeFormation[] = [
  {intitule: 'Gestion des situations difficiles', organisme: "Académie Lorraine des Sciences de l'Homme", ville: 'Bouxières-aux-Chênes', public: 'CISP, chargés d’accueil', joursParSession: 3, places: 10, sessions: ['2008-03-18']},
  {intitule: "Accueil et intégration dans l'entreprise", organisme: 'ARACT Lorraine', ville: '', public: CISP_PROJETS, joursParSession: 3, places: 12, sessions: ['2008-05-27']},
  {intitule: "Négociation avec l'entreprise", organisme: 'SYNERSYS', ville: 'Pompey', public: CISP_PROJETS, joursParSession: 2, places: 24, sessions: ['2008-04-10', '2008-06-05']},
  {intitule: "Intégrer la thématique santé dans l'élaboration et le suivi du parcours", organisme: 'Expression', ville: 'Paris', public: CISP, joursParSession: 2, places: 24, sessions: ['2008-10-13']},
  {intitule: 'Définir des orientations et un positionnement stratégique', organisme: 'Consultant indépendant', ville: 'Lapoutroie', public: 'Cadres', joursParSession: 5, places: 12, sessions: ['2008-09-15'], espaces: ['2008-09-15', '2008-09-29', '2008-10-13', '2008-10-27', '2008-11-10']},
  {intitule: 'Concevoir des documents de communication', organisme: 'CCI 57', ville: 'Metz', public: TOUS, joursParSession: 2, places: 20, sessions: ['2008-06-23', '2008-11-24']},
  {intitule: "Intégrer la thématique budgétaire et financière dans le parcours d'insertion", organisme: 'Finances & Pédagogie', ville: 'Paris', public: CISP_PROJETS, joursParSession: 2, places: 12, sessions: ['2008-09-29']},
  {intitule: 'Gestion budgétaire de projets', organisme: 'SYNERSYS', ville: 'Pompey', public: CISP_PROJETS, joursParSession: 3, places: 12, sessions: ['2008-10-06']},
  {intitule: 'Transmettre, accompagner', organisme: "Académie Lorraine des Sciences de l'Homme", ville: 'Bouxières-aux-Chênes', public: TOUS, joursParSession: 2, places: 12, sessions: ['2008-05-15', '2008-11-06']},
  {intitule: 'Culture commune', organisme: 'Geste Grand Ouest', ville: '', public: TOUS, joursParSession: 2, places: 20, sessions: ['2008-12-08']},
]

/** Places of the seven yearly plans: 2008 and the sum are published, the years before are fictitious. */
const PLANS: readonly (readonly [number, number])[] = [
  [2002, 184],
  [2003, 206],
  [2004, 221],
  [2005, 238],
  [2006, 219],
  [2007, 207],
  [2008, 158],
]

/** The training plan: its actions, its sessions, the plans before it. */
export function classeurFormation(): Classeur {
  return {
    titre: 'Plan régional de formation 2008',
    auteur: AUTEUR,
    date: '2008-12-19',
    feuilles: [plan(), sessions(), plans()],
  }
}

const code = (rang: number): string => `F2008-${String(rang + 1).padStart(2, '0')}`

function plan(): FeuilleDeClasseur {
  const total = (lire: (a: ActionDeFormation) => number) => entier(sommer(ACTIONS.map(lire)), 'total')
  return feuilleSimple({
    nom: 'Plan 2008',
    titre: 'Plan régional de formation 2008 : actions réalisées',
    notes: [
      'Actions, organismes, publics, sessions, jours et places : rapport publié (un nom de consultant est retiré). Codes et coûts : fictifs.',
      'Financement : fonds mutualisés versés à l’OPCA Uniformation.',
    ],
    colonnes: [
      ['Code', 13],
      ['Intitulé', 66],
      ['Organisme', 42],
      ['Ville', 22],
      ['Public', 26],
      ['Sessions', 10],
      ['Jours par session', 19],
      ['Jours', 8],
      ['Places', 8],
      ['Coût', 12],
      ['Financeur', 14],
      ['Remarque', 24],
    ],
    lignes: [
      ...ACTIONS.map(
        (a, rang): LigneDeClasseur => [
          texte(code(rang)),
          texte(a.intitule),
          texte(a.organisme),
          texte(a.ville || null),
          texte(a.public),
          entier(a.sessions.length),
          entier(a.joursParSession),
          entier(jours(a)),
          entier(a.places),
          euros(cout(a)),
          texte('Uniformation'),
          texte(a.espaces ? '5 jours espacés' : null),
        ],
      ),
      [
        texte('Total', 'total'),
        ...Array.from({length: 4}, () => texte(null, 'total')),
        total((a) => a.sessions.length),
        texte(null, 'total'),
        total(jours),
        total((a) => a.places),
        euros(sommer(ACTIONS.map(cout)), 'total'),
        texte(null, 'total'),
        texte(null, 'total'),
      ],
    ],
    figees: 2,
  })
}

function jours(a: ActionDeFormation): number {
  return a.sessions.length * a.joursParSession
}

/** A fictitious price per day, a little dearer far from the region. */
function cout(a: ActionDeFormation): number {
  return jours(a) * (a.ville === 'Paris' ? 1250 : 1100)
}

function sessions(): FeuilleDeClasseur {
  return feuilleSimple({
    nom: 'Sessions 2008',
    titre: 'Sessions du plan régional de formation 2008',
    notes: [
      'Le nombre de sessions et leur durée sont publiés ; les jours et les lieux sont fictifs (la session « santé » a eu lieu en octobre).',
    ],
    colonnes: [
      ['Code action', 13],
      ['Intitulé', 66],
      ['Session', 9],
      ['Début', 12],
      ['Jours', 8],
      ['Dates', 24],
      ['Places', 8],
      ['Lieu', 18],
      ['Remarque', 16],
    ],
    lignes: ACTIONS.flatMap((a, rang) =>
      a.sessions.map(
        (debut, s): LigneDeClasseur => [
          texte(code(rang)),
          texte(a.intitule),
          entier(s + 1),
          jour(debut),
          entier(a.joursParSession),
          texte(a.espaces ? a.espaces.map((j) => j.split('-').reverse().join('/')).join(' ; ') : null),
          entier(a.places / a.sessions.length),
          texte(s === 0 ? 'Nancy' : 'Metz'),
          texte('date fictive'),
        ],
      ),
    ),
    figees: 2,
  })
}

function plans(): FeuilleDeClasseur {
  return feuilleSimple({
    nom: 'Plans depuis 2002',
    titre: 'Places proposées depuis le premier plan régional de formation',
    notes: [
      'Les 158 places de 2008 et le total de 1 433 sur sept plans sont publiés ; la répartition des plans précédents est fictive.',
    ],
    colonnes: [
      ['Plan', 8],
      ['Année', 10],
      ['Places', 10],
      ['Remarque', 22],
    ],
    lignes: [
      ...PLANS.map(
        ([annee, places], rang): LigneDeClasseur => [
          entier(rang + 1),
          texte(String(annee)),
          entier(places),
          texte(annee === 2008 ? 'publié' : 'année et places fictives'),
        ],
      ),
      [
        texte('Total', 'total'),
        texte(null, 'total'),
        entier(sommer(PLANS.map(([, n]) => n)), 'total'),
        texte('publié', 'total'),
      ],
    ],
  })
}
