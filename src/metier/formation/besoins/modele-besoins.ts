import type {ModeleDeFeuille} from '../../feuilles/index.js'

export type ChampBesoin =
  | 'code'
  | 'structure'
  | 'theme'
  | 'public'
  | 'nombre'
  | 'priorite'
  | 'periode'
  | 'contrainte'
  | 'refuse'
  | 'remarque'

/** The sheet of a survey of needs: one row per need, in the words of the structure. */
export const MODELE_BESOINS: ModeleDeFeuille<ChampBesoin> = {
  nom: 'Besoins',
  autresNoms: ['Besoins de formation', 'Recensement'],
  signature: [['theme'], ['nombre', 'priorite', 'public', 'periode']],
  colonnes: [
    {champ: 'code', titre: 'Code', autres: ['code structure'], largeur: 12},
    {
      champ: 'structure',
      titre: 'Structure',
      autres: ['mission locale', 'mission locale ou paio', 'ml', 'nom de la structure'],
      largeur: 36,
    },
    {
      champ: 'theme',
      titre: 'Thème',
      autres: ['besoin', 'thème souhaité', 'besoin de formation', 'formation souhaitée', 'intitulé'],
      largeur: 52,
    },
    {champ: 'public', titre: 'Public', autres: ['métier', 'fonction', 'publics', 'salariés'], largeur: 22},
    {
      champ: 'nombre',
      titre: 'Personnes',
      autres: ['nombre', 'nombre de personnes', 'effectif', 'nb de salariés', 'nombre de salariés'],
      format: 'entier',
      largeur: 11,
    },
    {champ: 'priorite', titre: 'Priorité', autres: ['urgence', 'priorité (1 à 3)'], largeur: 10},
    {champ: 'periode', titre: 'Période', autres: ['période souhaitée', 'quand'], largeur: 22},
    {champ: 'contrainte', titre: 'Contrainte', autres: ['contraintes', 'lieu souhaité'], largeur: 34},
    {
      champ: 'refuse',
      titre: "Refusé l'an passé",
      autres: ["demandé l'an passé", "non servi l'an passé"],
      largeur: 16,
    },
    {champ: 'remarque', titre: 'Remarque', autres: ['remarques', 'observations', 'motif'], largeur: 34},
  ],
}

export const OUI_NON = {oui: ['oui', 'o', 'x', 'vrai'], non: ['non', 'n', 'faux']} as const
