import type {ModeleDeFeuille} from '../../feuilles/index.js'

export type ChampPoste = 'intitule' | 'statut' | 'employeur' | 'effectif' | 'etp'

/** Sheet « Équipe ». */
export const MODELE_EQUIPE: ModeleDeFeuille<ChampPoste> = {
  nom: 'Équipe',
  autresNoms: ['Personnel', 'Postes'],
  signature: [['intitule'], ['etp', 'effectif']],
  colonnes: [
    {champ: 'intitule', titre: 'Poste', autres: ['fonction', 'emploi'], largeur: 40},
    {champ: 'statut', titre: 'Statut', largeur: 20},
    {champ: 'employeur', titre: 'Employeur', autres: ['mis à disposition par', 'organisme'], largeur: 50},
    {champ: 'effectif', titre: 'Effectif', autres: ['personnes'], format: 'entier', largeur: 10},
    {champ: 'etp', titre: 'ETP', autres: ['équivalent temps plein'], format: 'decimal', largeur: 10},
  ],
}

export type ChampFinancement = 'financeur' | 'objet' | 'demande' | 'notifie' | 'recu'

/** Sheet « Financements ». */
export const MODELE_FINANCEMENTS: ModeleDeFeuille<ChampFinancement> = {
  nom: 'Financements',
  autresNoms: ['Financeurs', 'Subventions'],
  signature: [['financeur'], ['demande', 'notifie', 'recu']],
  colonnes: [
    {champ: 'financeur', titre: 'Financeur', largeur: 36},
    {champ: 'objet', titre: 'Objet', autres: ['action', 'pour'], largeur: 44},
    {champ: 'demande', titre: 'Demandé', autres: ['montant demandé'], format: 'montant', largeur: 14},
    {
      champ: 'notifie',
      titre: 'Notifié',
      autres: ['accordé', 'montant notifié'],
      format: 'montant',
      largeur: 14,
    },
    {champ: 'recu', titre: 'Reçu', autres: ['versé', 'encaissé'], format: 'montant', largeur: 14},
  ],
}

export type ChampCotisation = 'code' | 'structure' | 'appelee' | 'recue' | 'le'

/** Sheet « Cotisations ». */
export const MODELE_COTISATIONS: ModeleDeFeuille<ChampCotisation> = {
  nom: 'Cotisations',
  autresNoms: ['Cotisations des structures'],
  signature: [
    ['code', 'structure'],
    ['appelee', 'recue'],
  ],
  colonnes: [
    {champ: 'code', titre: 'Code', autres: ['code structure'], largeur: 11},
    {champ: 'structure', titre: 'Structure', autres: ['mission locale', 'nom'], largeur: 50},
    {
      champ: 'appelee',
      titre: 'Appelée',
      autres: ['cotisation appelée', 'appel'],
      format: 'montant',
      largeur: 14,
    },
    {champ: 'recue', titre: 'Reçue', autres: ['cotisation reçue', 'payée'], format: 'montant', largeur: 14},
    {champ: 'le', titre: 'Reçue le', autres: ['payée le', 'date'], format: 'date', largeur: 12},
  ],
}

/** The words of the column « Statut » of a post. */
export const MOTS_DES_STATUTS = {
  salarie: ['salarié', 'salariée', 'CDI', 'CDD'],
  mis_a_disposition: ['mis à disposition', 'mise à disposition', 'MAD'],
} as const
