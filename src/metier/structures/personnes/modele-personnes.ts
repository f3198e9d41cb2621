import type {ModeleDeFeuille} from '../../feuilles/index.js'

export type ChampPersonne =
  | 'code'
  | 'structure'
  | 'instance'
  | 'fonction'
  | 'civilite'
  | 'prenom'
  | 'nom'
  | 'courriel'
  | 'telephone'
  | 'depuis'
  | 'jusqua'

/** Sheet « Personnes » of the directory: one row per function held. */
export const MODELE_PERSONNES: ModeleDeFeuille<ChampPersonne> = {
  nom: 'Personnes',
  autresNoms: ['Personnes et fonctions', 'Fonctions', 'Élus et directeurs', 'Contacts des structures'],
  signature: [['nom'], ['fonction']],
  colonnes: [
    {champ: 'code', titre: 'Code', autres: ['code structure', 'code i-milo'], largeur: 11},
    {
      champ: 'structure',
      titre: 'Structure',
      autres: ['nom de la structure', 'mission locale'],
      largeur: 44,
    },
    {champ: 'instance', titre: 'Instance', autres: ['association', 'organe'], largeur: 28},
    {champ: 'fonction', titre: 'Fonction', autres: ['qualité', 'rôle', 'mandat'], largeur: 28},
    {champ: 'civilite', titre: 'Civilité', autres: ['titre'], largeur: 10},
    {champ: 'prenom', titre: 'Prénom', largeur: 18},
    {champ: 'nom', titre: 'Nom', autres: ['nom de famille'], largeur: 22},
    {
      champ: 'courriel',
      titre: 'Courriel',
      autres: ['mail', 'e-mail', 'email', 'mél', 'adresse électronique'],
      largeur: 34,
    },
    {champ: 'telephone', titre: 'Téléphone', autres: ['tél', 'tel', 'portable']},
    {champ: 'depuis', titre: 'Depuis', autres: ['depuis le', 'du', 'début'], format: 'date', largeur: 12},
    {champ: 'jusqua', titre: "Jusqu'à", autres: ["jusqu'au", 'au', 'fin'], format: 'date', largeur: 12},
  ],
}
