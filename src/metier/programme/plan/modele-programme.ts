import type {ModeleDeFeuille} from '../../feuilles/index.js'

export type ChampAction =
  | 'axe'
  | 'objectif'
  | 'code'
  | 'intitule'
  | 'pilote'
  | 'debut'
  | 'fin'
  | 'budget'
  | 'financeurs'

/** Sheet « Programme »: one row per action. */
export const MODELE_ACTIONS: ModeleDeFeuille<ChampAction> = {
  nom: 'Programme',
  autresNoms: ['Actions', "Programme d'actions"],
  signature: [['code'], ['intitule'], ['axe']],
  colonnes: [
    {champ: 'axe', titre: 'Axe', autres: ['mission', 'axe stratégique', 'axe de travail'], largeur: 44},
    {
      champ: 'objectif',
      titre: 'Objectif',
      autres: ["objectif d'axe", 'objectif opérationnel', 'sous-axe'],
      largeur: 46,
    },
    {champ: 'code', titre: 'Code', autres: ['n°', 'numéro', "code de l'action"], largeur: 8},
    {champ: 'intitule', titre: 'Action', autres: ['intitulé', "intitulé de l'action"], largeur: 52},
    {champ: 'pilote', titre: 'Pilote', autres: ['responsable', 'personne chargée', 'référent'], largeur: 30},
    {champ: 'debut', titre: 'Début', autres: ['du', 'depuis'], format: 'date', largeur: 12},
    {champ: 'fin', titre: 'Fin', autres: ['échéance', 'au', 'délai'], format: 'date', largeur: 12},
    {
      champ: 'budget',
      titre: 'Budget',
      autres: ['budget prévu', 'coût', 'montant'],
      format: 'montant',
      largeur: 12,
    },
    {champ: 'financeurs', titre: 'Financeurs', autres: ['financement', 'financeur'], largeur: 36},
  ],
}

export type ChampIndicateur =
  | 'action'
  | 'intitule'
  | 'libelle'
  | 'cible'
  | 'unite'
  | 'echeance'
  | 'source'
  | 'ou'

/** Sheet « Indicateurs de suivi »: what each action is measured by. */
export const MODELE_INDICATEURS: ModeleDeFeuille<ChampIndicateur> = {
  nom: 'Indicateurs de suivi',
  autresNoms: ['Indicateurs', 'Suivi'],
  signature: [['action'], ['libelle']],
  colonnes: [
    {champ: 'action', titre: 'Code action', autres: ['code', "code de l'action"], largeur: 14},
    {champ: 'intitule', titre: 'Action', autres: ['intitulé'], largeur: 52},
    {champ: 'libelle', titre: 'Indicateur de suivi', autres: ['indicateur', 'mesure'], largeur: 52},
    {
      champ: 'cible',
      titre: 'Cible',
      autres: ['valeur cible', 'prévu', 'objectif'],
      format: 'decimal',
      largeur: 10,
    },
    {champ: 'unite', titre: 'Unité', largeur: 16},
    {champ: 'echeance', titre: 'Échéance', autres: ['pour le', 'délai'], format: 'date', largeur: 12},
    {champ: 'source', titre: 'Source', largeur: 24},
    {champ: 'ou', titre: 'Où le lire', autres: ['précision', 'sélection'], largeur: 48},
  ],
}

export type ChampBudget = 'action' | 'intitule' | 'financeur' | 'prevu' | 'engage' | 'realise'

/** Sheet « Budget »: what each funder brings to an action. */
export const MODELE_BUDGET: ModeleDeFeuille<ChampBudget> = {
  nom: 'Budget',
  autresNoms: ['Financements', 'Budget par financeur'],
  signature: [['action'], ['financeur'], ['prevu', 'engage', 'realise']],
  colonnes: [
    {champ: 'action', titre: 'Code action', autres: ['code', "code de l'action"], largeur: 14},
    {champ: 'intitule', titre: 'Action', autres: ['intitulé'], largeur: 52},
    {champ: 'financeur', titre: 'Financeur', largeur: 36},
    {champ: 'prevu', titre: 'Prévu', autres: ['budget', 'budgété'], format: 'montant', largeur: 14},
    {champ: 'engage', titre: 'Engagé', format: 'montant', largeur: 14},
    {champ: 'realise', titre: 'Réalisé', autres: ['exécuté', 'dépensé'], format: 'montant', largeur: 14},
  ],
}
