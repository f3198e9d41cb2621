import type {ModeleDeFeuille} from '../../feuilles/index.js'

export type ChampInscription =
  | 'cle'
  | 'code'
  | 'structure'
  | 'nom'
  | 'prenom'
  | 'courriel'
  | 'metier'
  | 'action'
  | 'intitule'
  | 'souhaits'
  | 'priorite'
  | 'groupe'
  | 'recueLe'
  | 'etat'
  | 'session'
  | 'motif'
  | 'remarque'

/** The sheet of the registrations: what a structure fills, and what animreg answers beside. */
export const MODELE_INSCRIPTIONS: ModeleDeFeuille<ChampInscription> = {
  nom: 'Inscriptions',
  autresNoms: ['Demandes', 'Participants', 'Stagiaires'],
  signature: [['nom'], ['prenom'], ['action', 'souhaits']],
  colonnes: [
    {champ: 'cle', titre: 'Numéro', autres: ['n°', 'inscription', "n° d'inscription"], largeur: 13},
    {champ: 'code', titre: 'Code', autres: ['code structure', 'code de la structure'], largeur: 12},
    {champ: 'structure', titre: 'Structure', autres: ['mission locale', 'employeur'], largeur: 34},
    {champ: 'nom', titre: 'Nom', autres: ['nom de famille', 'nom du salarié'], largeur: 20},
    {champ: 'prenom', titre: 'Prénom', autres: ['prénom du salarié'], largeur: 18},
    {champ: 'courriel', titre: 'Courriel', autres: ['mail', 'e-mail', 'adresse électronique'], largeur: 30},
    {champ: 'metier', titre: 'Métier', autres: ['fonction', 'emploi', 'poste'], largeur: 16},
    {
      champ: 'action',
      titre: 'Action',
      autres: ['code action', "code de l'action", 'formation demandée'],
      largeur: 13,
    },
    {champ: 'intitule', titre: 'Intitulé', autres: ["intitulé de l'action"], largeur: 44},
    {
      champ: 'souhaits',
      titre: 'Sessions acceptées',
      autres: ['sessions souhaitées', 'session souhaitée', 'souhaits', 'sessions possibles'],
      largeur: 24,
    },
    {champ: 'priorite', titre: 'Priorité', autres: ['priorité (1 à 3)'], format: 'entier', largeur: 9},
    {champ: 'groupe', titre: 'Ensemble', autres: ['groupe', 'à placer ensemble'], largeur: 12},
    {
      champ: 'recueLe',
      titre: 'Reçue le',
      autres: ['date de la demande', 'demande du', 'date'],
      format: 'date',
      largeur: 12,
    },
    {champ: 'etat', titre: 'État', autres: ['statut'], largeur: 14},
    {champ: 'session', titre: 'Session retenue', autres: ['session attribuée'], largeur: 15},
    {champ: 'motif', titre: 'Motif', largeur: 40},
    {champ: 'remarque', titre: 'Remarque', autres: ['observations'], largeur: 24},
  ],
}

export const NOTE_DES_INSCRIPTIONS =
  'Une ligne par personne et par action. « Sessions acceptées » : leurs codes, par ordre de souhait, séparés par « ; » ; vide si toutes conviennent. « Ensemble » : la même lettre pour les personnes à placer ensemble.'
