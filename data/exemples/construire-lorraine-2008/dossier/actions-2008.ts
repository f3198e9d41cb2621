/** What an action is measured by: label, target, unit, source, where to read it. */
export type Suivi = readonly [
  string,
  number,
  string,
  'journal' | 'formation' | 'temps' | 'chiffres' | 'saisie',
  string,
]

export type Action = {
  /** Mission, objective, action. */
  readonly code: string
  readonly intitule: string
  readonly pilote: string
  /** Whole euros, fictitious. */
  readonly budget: number
  readonly financeurs: string
  readonly suivi: readonly Suivi[]
}

export const MISSIONS: Readonly<Record<string, string>> = {
  '1': 'Observation, diagnostic et analyse',
  '2': 'Professionnalisation des personnels',
  '3': "Développement des capacités d'intervention",
  '4': 'Représentation',
}

export const OBJECTIFS: Readonly<Record<string, string>> = {
  '1.1': 'Fiabiliser la saisie dans Parcours 3',
  '1.2': "Rendre l'activité du réseau lisible",
  '2.1': 'Élever les compétences des équipes',
  '3.1': 'Faire travailler les structures ensemble',
  '3.2': "Rapprocher les jeunes de l'entreprise",
  '3.3': "Appuyer l'accompagnement des jeunes",
  '4.1': 'Faire connaître le réseau',
}

const ETAT_REGION = 'DRTEFP, Conseil Régional de Lorraine'

/** Shares of a budget by funder, in the order they are named; whole euros, fictitious. */
const PARTS: Readonly<Record<number, readonly number[]>> = {1: [1], 2: [0.6, 0.4], 3: [0.5, 0.3, 0.2]}
/** What was engaged and spent of what was planned; fictitious. */
const ENGAGE = 0.98
const REALISE = 0.94

export type LigneDeBudget = {
  readonly financeur: string
  readonly prevu: number
  readonly engage: number
  readonly realise: number
}

/** The budget of an action by funder: it adds up to that of the action. */
export function budgetDe({budget, financeurs}: Action): readonly LigneDeBudget[] {
  const noms = financeurs.split(', ')
  const parts = PARTS[noms.length] ?? []
  const prevus = noms.map((_, rang) => Math.round((budget * (parts[rang] ?? 0)) / 10) * 10)
  const ecart = budget - prevus.reduce((somme, p) => somme + p, 0)
  return noms.map((financeur, rang) => {
    const prevu = (prevus[rang] ?? 0) + (rang === 0 ? ecart : 0)
    return {
      financeur,
      prevu,
      engage: Math.round((prevu * ENGAGE) / 10) * 10,
      realise: Math.round((prevu * REALISE) / 10) * 10,
    }
  })
}

export const ACTIONS: readonly Action[] = [
  {
    code: '1.1.1',
    intitule: 'Groupe régional Parcours 3 et charte de saisie',
    pilote: 'Référente régionale Parcours 3',
    budget: 9000,
    financeurs: ETAT_REGION,
    suivi: [['Versions de la charte diffusées', 1, 'version', 'saisie', 'à saisir']],
  },
  {
    code: '1.1.2',
    intitule: 'Assistance régionale Parcours 3',
    pilote: 'Assistant régional Parcours 3',
    budget: 48000,
    financeurs: 'DRTEFP',
    suivi: [
      ["Jours d'assistance", 200, 'jour', 'temps', 'total des feuilles de temps'],
      ['Jours passés dans les structures', 100, 'jour', 'temps', 'Interventions sur sites'],
      ['Postes informatiques suivis', 560, 'poste', 'chiffres', 'postes_informatiques'],
    ],
  },
  {
    code: '1.2.1',
    intitule: 'Tableaux de bord et chiffres-clés du réseau',
    pilote: 'Animateur régional',
    budget: 7000,
    financeurs: ETAT_REGION,
    suivi: [['Structures répondantes', 20, 'structure', 'chiffres', 'premiers_accueils, répondantes']],
  },
  {
    code: '2.1.1',
    intitule: 'Plan régional de formation',
    pilote: 'Groupe formation',
    budget: 42000,
    financeurs: 'Uniformation',
    suivi: [
      ['Actions de formation', 10, 'action', 'formation', 'actions du plan 2008'],
      ['Places proposées', 150, 'place', 'formation', 'places du plan 2008'],
      ['Jours de formation', 30, 'jour', 'formation', 'sessions × jours'],
    ],
  },
  {
    code: '3.1.1',
    intitule: 'Réunions mensuelles des directeurs',
    pilote: 'Animateur régional',
    budget: 6000,
    financeurs: ETAT_REGION,
    suivi: [
      [
        'Réunions de directeurs',
        11,
        'réunion',
        'journal',
        'type « Réunion de réseau », thème « Coordination des directeurs »',
      ],
    ],
  },
  {
    code: '3.1.2',
    intitule: "Échanges avec d'autres réseaux",
    pilote: 'Animateur régional',
    budget: 1500,
    financeurs: ETAT_REGION,
    suivi: [['Rencontres', 1, 'rencontre', 'journal', 'type « Rencontre », action 3.1.2']],
  },
  {
    code: '3.2.1',
    intitule: 'Valorisation du parrainage',
    pilote: 'Chargé de projet parrainage',
    budget: 38000,
    financeurs: 'DRTEFP, Conseil Régional de Lorraine, ACSE',
    suivi: [
      [
        'Rencontres du groupe de parrains',
        9,
        'réunion',
        'journal',
        'thème « Parrainage », type « Groupe de travail »',
      ],
      ['Jeunes parrainés', 1050, 'jeune', 'chiffres', 'jeunes_parraines'],
      ['Marraines et parrains', 320, 'personne', 'chiffres', 'parrains'],
    ],
  },
  {
    code: '3.2.2',
    intitule: 'Relation entreprise',
    pilote: 'Animateur régional',
    budget: 18000,
    financeurs: 'DRTEFP',
    suivi: [
      ["Entretiens passés au Train pour l'Emploi", 350, 'entretien', 'journal', 'compteur « entretien »'],
      ['Entrées en emploi', 11000, 'entrée', 'chiffres', 'entrees_emploi'],
    ],
  },
  {
    code: '3.2.3',
    intitule: 'Mobilisation du contrat de professionnalisation',
    pilote: 'Animateur régional',
    budget: 12000,
    financeurs: 'DRTEFP',
    suivi: [
      ["Jours d'appui prévus", 80, 'jour', 'saisie', 'à saisir'],
      ['Entrées en alternance', 1100, 'entrée', 'chiffres', 'entrees_alternance'],
    ],
  },
  {
    code: '3.3.1',
    intitule: 'Appui au programme CIVIS',
    pilote: 'Animateur régional',
    budget: 5000,
    financeurs: 'DRTEFP',
    suivi: [
      ['Rencontres des référents CIVIS', 5, 'réunion', 'journal', 'thème « CIVIS »'],
      ['Jeunes entrés en CIVIS', 8876, 'jeune', 'chiffres', 'civis'],
    ],
  },
  {
    code: '3.3.2',
    intitule: "Dispositif d'orientation et d'insertion",
    pilote: 'Animateur régional',
    budget: 5000,
    financeurs: 'Conseil Régional de Lorraine',
    suivi: [
      ['Réunions du groupe', 4, 'réunion', 'journal', "thème « Dispositif d'orientation et d'insertion »"],
    ],
  },
  {
    code: '3.3.3',
    intitule: 'Thématique santé',
    pilote: 'Animateur régional',
    budget: 2000,
    financeurs: ETAT_REGION,
    suivi: [['Réunions du groupe santé', 3, 'réunion', 'journal', 'thème « Santé »']],
  },
  {
    code: '3.3.4',
    intitule: "Lutte contre l'illettrisme",
    pilote: 'Animateur régional',
    budget: 1000,
    financeurs: 'DRTEFP',
    suivi: [['Réunions suivies', 2, 'réunion', 'journal', 'thème « Illettrisme »']],
  },
  {
    code: '3.3.5',
    intitule: 'Aide à la mobilité des jeunes (FIPJ)',
    pilote: 'Animateur régional',
    budget: 20000,
    financeurs: 'DRTEFP',
    suivi: [
      ['Jeunes aidés', 250, 'jeune', 'journal', 'dispositif « Bons de transport », compteur « jeune »'],
      ['Voyages', 4500, 'voyage', 'journal', 'dispositif « Bons de transport », compteur « voyage »'],
    ],
  },
  {
    code: '3.3.6',
    intitule: 'Groupe régional accueil, information, orientation',
    pilote: 'Animateur régional',
    budget: 1500,
    financeurs: ETAT_REGION,
    suivi: [
      ['Réunions du groupe A.I.O.', 3, 'réunion', 'journal', 'thème « Accueil, information, orientation »'],
    ],
  },
  {
    code: '4.1.1',
    intitule: "Lettre d'information du réseau",
    pilote: 'Animateur régional',
    budget: 6000,
    financeurs: ETAT_REGION,
    suivi: [['Numéros parus', 3, 'numéro', 'journal', "type « Lettre d'information »"]],
  },
  {
    code: '4.1.2',
    intitule: 'Interventions auprès de partenaires',
    pilote: 'Animateur régional',
    budget: 1500,
    financeurs: ETAT_REGION,
    suivi: [
      ['Interventions de présentation', 8, 'intervention', 'journal', 'thème « Présentation du réseau »'],
    ],
  },
  {
    code: '4.1.3',
    intitule: 'Village de la Formation et des Métiers',
    pilote: 'Animateur régional',
    budget: 2500,
    financeurs: 'Conseil Régional de Lorraine',
    suivi: [['Jours de présence', 2, 'jour', 'journal', 'action 4.1.3, jours']],
  },
]
