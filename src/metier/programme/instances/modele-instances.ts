import type {ModeleDeFeuille} from '../../feuilles/index.js'

export type ChampInstance = 'instance' | 'nature' | 'quorum' | 'pouvoirs' | 'delai'

/** Sheet « Instances »: the rules of each body. */
export const MODELE_REGLES: ModeleDeFeuille<ChampInstance> = {
  nom: 'Instances',
  autresNoms: ['Règles des instances'],
  signature: [['instance'], ['quorum', 'nature']],
  colonnes: [
    {champ: 'instance', titre: 'Instance', autres: ['nom'], largeur: 44},
    {champ: 'nature', titre: 'Nature', autres: ['interne ou extérieure'], largeur: 14},
    {champ: 'quorum', titre: 'Quorum', autres: ['règle de quorum'], largeur: 48},
    {
      champ: 'pouvoirs',
      titre: 'Pouvoirs par personne',
      autres: ['pouvoirs', 'pouvoirs par présent'],
      format: 'entier',
      largeur: 20,
    },
    {
      champ: 'delai',
      titre: 'Délai de convocation (jours)',
      autres: ['délai de convocation', 'délai'],
      format: 'entier',
      largeur: 24,
    },
  ],
}

export type ChampMembre =
  | 'instance'
  | 'civilite'
  | 'prenom'
  | 'nom'
  | 'fonction'
  | 'qualite'
  | 'code'
  | 'structure'
  | 'organisme'
  | 'courriel'
  | 'telephone'
  | 'depuis'
  | 'jusqua'

/** A sheet of members: its name is that of the instance, unless a column says it. */
export const MODELE_MEMBRES: ModeleDeFeuille<ChampMembre> = {
  nom: 'Membres',
  autresNoms: ['Mandats'],
  signature: [['nom'], ['fonction', 'qualite', 'organisme']],
  colonnes: [
    {champ: 'instance', titre: 'Instance', autres: ['siège dans'], largeur: 36},
    {champ: 'civilite', titre: 'Civilité', autres: ['titre'], largeur: 10},
    {champ: 'prenom', titre: 'Prénom', largeur: 16},
    {champ: 'nom', titre: 'Nom', autres: ['nom de famille', 'membre'], largeur: 20},
    {
      champ: 'fonction',
      titre: "Fonction dans l'instance",
      autres: ['fonction', 'fonction au bureau', 'fonction au conseil', 'mandat'],
      largeur: 24,
    },
    {
      champ: 'qualite',
      titre: 'Fonction dans la structure',
      autres: ['qualité', "fonction dans l'organisme", 'au titre de'],
      largeur: 26,
    },
    {champ: 'code', titre: 'Code', autres: ['code structure'], largeur: 11},
    {champ: 'structure', titre: 'Structure', autres: ['mission locale'], largeur: 50},
    {champ: 'organisme', titre: 'Organisme', autres: ['institution', 'représente'], largeur: 36},
    {champ: 'courriel', titre: 'Courriel', autres: ['mail', 'e-mail', 'email', 'mél'], largeur: 34},
    {champ: 'telephone', titre: 'Téléphone', autres: ['tél', 'tel'], largeur: 16},
    {champ: 'depuis', titre: 'Depuis', autres: ['depuis le', 'du', 'début'], format: 'date', largeur: 12},
    {
      champ: 'jusqua',
      titre: "Jusqu'à",
      autres: ["jusqu'au", 'au', 'fin de mandat'],
      format: 'date',
      largeur: 12,
    },
  ],
}

export type ChampReunion =
  | 'date'
  | 'heure'
  | 'instance'
  | 'objet'
  | 'ordre'
  | 'lieu'
  | 'presents'
  | 'remarque'

/** Sheet « Réunions ». */
export const MODELE_REUNIONS: ModeleDeFeuille<ChampReunion> = {
  nom: 'Réunions',
  autresNoms: ['Réunions des instances', 'Calendrier'],
  signature: [['date'], ['instance'], ['objet', 'lieu', 'presents']],
  colonnes: [
    {champ: 'date', titre: 'Date', autres: ['jour', 'le'], format: 'date', largeur: 12},
    {champ: 'heure', titre: 'Heure', largeur: 9},
    {champ: 'instance', titre: 'Instance', largeur: 36},
    {champ: 'objet', titre: 'Objet', autres: ['intitulé'], largeur: 44},
    {champ: 'ordre', titre: 'Ordre du jour', largeur: 60},
    {champ: 'lieu', titre: 'Lieu', largeur: 30},
    {champ: 'presents', titre: 'Présents', autres: ['nombre de présents'], format: 'entier', largeur: 10},
    {champ: 'remarque', titre: 'Remarque', autres: ['observation'], largeur: 30},
  ],
}

export type ChampDecision =
  | 'numero'
  | 'instance'
  | 'date'
  | 'texte'
  | 'responsable'
  | 'echeance'
  | 'etat'
  | 'faite'
  | 'preuve'

/** Sheet « Décisions ». */
export const MODELE_DECISIONS: ModeleDeFeuille<ChampDecision> = {
  nom: 'Décisions',
  autresNoms: ['Relevé de décisions', 'Suivi des décisions'],
  signature: [['texte'], ['instance'], ['date']],
  colonnes: [
    {champ: 'numero', titre: 'Numéro', autres: ['n°'], largeur: 10},
    {champ: 'instance', titre: 'Instance', largeur: 36},
    {champ: 'date', titre: 'Date', autres: ['réunion du'], format: 'date', largeur: 12},
    {champ: 'texte', titre: 'Décision', autres: ['texte', 'libellé'], largeur: 60},
    {champ: 'responsable', titre: 'Responsable', autres: ['qui', 'pilote'], largeur: 28},
    {champ: 'echeance', titre: 'Échéance', autres: ['pour le', 'délai'], format: 'date', largeur: 12},
    {champ: 'etat', titre: 'État', autres: ['statut'], largeur: 12},
    {champ: 'faite', titre: 'Faite le', autres: ['réalisée le'], format: 'date', largeur: 12},
    {champ: 'preuve', titre: 'Preuve', largeur: 36},
  ],
}
