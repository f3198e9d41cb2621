import type {ModeleDeFeuille} from '../../feuilles/index.js'
import type {ChampDeFait} from '../journal/index.js'

/** The columns of the journal; a counter and its unit may also stand in two columns. */
export type ColonneDuJournal = ChampDeFait | 'numero' | 'structures' | 'unite'

/** The sheet of the journal: one row per fact. */
export const MODELE_JOURNAL: ModeleDeFeuille<ColonneDuJournal> = {
  nom: 'Journal',
  autresNoms: ['Faits', 'Agenda', 'Réunions'],
  signature: [['date'], ['intitule', 'type']],
  colonnes: [
    {champ: 'numero', titre: 'N°', autres: ['numéro', 'no', 'n'], format: 'entier', largeur: 7},
    {champ: 'date', titre: 'Date', autres: ['jour', 'le'], format: 'date', largeur: 12},
    {champ: 'fin', titre: "Jusqu'au", autres: ['au', 'fin', 'dernier jour'], format: 'date', largeur: 12},
    {champ: 'type', titre: 'Type', autres: ['nature', 'type de fait'], largeur: 22},
    {champ: 'theme', titre: 'Thème', autres: ['sujet', 'thématique'], largeur: 30},
    {champ: 'intitule', titre: 'Intitulé', autres: ['objet', 'titre', 'libellé', 'fait'], largeur: 60},
    {champ: 'lieu', titre: 'Lieu', autres: ['endroit'], largeur: 28},
    {champ: 'partenaires', titre: 'Partenaires', autres: ['partenaire', 'avec'], largeur: 30},
    {
      champ: 'duree',
      titre: 'Durée (heures)',
      autres: ['durée', 'heures', 'nombre d’heures'],
      format: 'decimal',
      largeur: 10,
    },
    {
      champ: 'participants',
      titre: 'Participants',
      autres: ['nombre de participants', 'présents', 'effectif'],
      format: 'entier',
      largeur: 12,
    },
    {
      champ: 'structures',
      titre: 'Participants par structure',
      autres: ['structures', 'par structure', 'structures présentes'],
      largeur: 34,
    },
    {champ: 'compteurs', titre: 'Compteurs', autres: ['compteur', 'comptes'], largeur: 40},
    {champ: 'unite', titre: 'Unité', autres: ['unité du compteur'], largeur: 14},
    {champ: 'montant', titre: 'Montant', autres: ['montant (€)', 'coût', 'euros'], format: 'montant'},
    {champ: 'action', titre: 'Action', autres: ['action du programme', 'code action'], largeur: 9},
    {champ: 'dispositif', titre: 'Dispositif', autres: ['mesure'], largeur: 24},
    {champ: 'documents', titre: 'Documents', autres: ['document', 'pièces', 'preuve'], largeur: 30},
    {champ: 'remarque', titre: 'Remarque', autres: ['remarques', 'observations', 'commentaire'], largeur: 40},
  ],
}
