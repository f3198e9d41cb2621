import type {ModeleDeFeuille} from '../../feuilles/index.js'

export type ChampAction =
  | 'code'
  | 'intitule'
  | 'axe'
  | 'objectifs'
  | 'publics'
  | 'prerequis'
  | 'programme'
  | 'moyens'
  | 'evaluation'
  | 'acces'
  | 'accessibilite'
  | 'organisme'
  | 'ville'
  | 'sessions'
  | 'joursParSession'
  | 'jours'
  | 'places'
  | 'heuresParJour'
  | 'cout'
  | 'coutsAnnexes'
  | 'financeur'
  | 'caractere'
  | 'mode'
  | 'orientationCpnef'
  | 'avisCpnef'
  | 'themes'
  | 'remarque'

/** The sheet of the actions of a plan. */
export const MODELE_ACTIONS: ModeleDeFeuille<ChampAction> = {
  nom: 'Actions',
  autresNoms: ['Plan', 'Plan de formation', 'Actions de formation'],
  signature: [['code'], ['intitule'], ['organisme', 'publics', 'objectifs']],
  colonnes: [
    {champ: 'code', titre: 'Code', autres: ['code action', 'n°', 'numéro'], largeur: 12},
    {champ: 'intitule', titre: 'Intitulé', autres: ['action', 'formation', 'titre', 'thème'], largeur: 60},
    {champ: 'axe', titre: 'Axe', autres: ['domaine'], largeur: 24},
    {champ: 'objectifs', titre: 'Objectifs', autres: ['objectif', 'objectifs pédagogiques'], largeur: 50},
    {champ: 'publics', titre: 'Public', autres: ['publics', 'public visé', 'métiers'], largeur: 26},
    {champ: 'prerequis', titre: 'Prérequis', autres: ['pré-requis'], largeur: 26},
    {champ: 'programme', titre: 'Programme', autres: ['contenu', 'contenus'], largeur: 50},
    {champ: 'moyens', titre: 'Moyens pédagogiques', autres: ['moyens', 'méthodes', 'modalités'], largeur: 34},
    {champ: 'evaluation', titre: 'Évaluation', autres: ["modalités d'évaluation"], largeur: 30},
    {
      champ: 'acces',
      titre: 'Accès et délais',
      autres: ["modalités d'accès", "délais d'accès", "modalités et délais d'accès"],
      largeur: 30,
    },
    {
      champ: 'accessibilite',
      titre: 'Accessibilité handicap',
      autres: ['accessibilité', 'handicap'],
      largeur: 30,
    },
    {champ: 'organisme', titre: 'Organisme', autres: ['organisme de formation', 'prestataire'], largeur: 42},
    {champ: 'ville', titre: 'Ville', autres: ["ville de l'organisme"], largeur: 20},
    {champ: 'sessions', titre: 'Sessions', autres: ['nombre de sessions'], format: 'entier', largeur: 10},
    {
      champ: 'joursParSession',
      titre: 'Jours par session',
      autres: ['durée (jours)', 'durée'],
      format: 'decimal',
      largeur: 18,
    },
    {champ: 'jours', titre: 'Jours', autres: ['jours en tout'], format: 'decimal', largeur: 8},
    {
      champ: 'places',
      titre: 'Places',
      autres: ['nombre de places', 'participants'],
      format: 'entier',
      largeur: 8,
    },
    {champ: 'heuresParJour', titre: 'Heures par jour', format: 'decimal', largeur: 16},
    {
      champ: 'cout',
      titre: 'Coût pédagogique',
      autres: ['coût', 'montant', 'prix'],
      format: 'montant',
      largeur: 18,
    },
    {
      champ: 'coutsAnnexes',
      titre: 'Frais annexes',
      autres: ['coûts annexes'],
      format: 'montant',
      largeur: 16,
    },
    {champ: 'financeur', titre: 'Financeur', autres: ['financement', 'opco', 'opca'], largeur: 16},
    {champ: 'caractere', titre: 'Nouvelle ou reconduite', autres: ['caractère', 'nouveauté'], largeur: 22},
    {champ: 'mode', titre: "Mode d'achat", autres: ['mode'], largeur: 16},
    {champ: 'orientationCpnef', titre: 'Orientation CPNEF', largeur: 26},
    {champ: 'avisCpnef', titre: 'Avis CPNEF', largeur: 18},
    {champ: 'themes', titre: 'Besoins', autres: ['thèmes', 'thèmes des besoins'], largeur: 30},
    {champ: 'remarque', titre: 'Remarque', autres: ['remarques', 'observations'], largeur: 30},
  ],
}

/** How a cell says that an action is new. */
export const CARACTERES = {
  nouvelle: ['nouvelle', 'nouveau', 'nouvelle action', 'N'],
  reconduite: ['reconduite', 'reconduction', 'R'],
} as const

export const MODES = {
  collectif: ['collectif', 'collective', "appel d'offres"],
  'gre-a-gre': ['gré à gré', 'de gré à gré'],
} as const
