import {grille} from '../grilles.js'
import {type FixtureDeTableau, MEUSIEN, MOSELLAN, NANCY} from './type.js'

const deuxColonnes = [
  `${NANCY} civis 2008-01 = 1`,
  `${NANCY} civis 2008-02 = 2`,
  `${MOSELLAN} civis 2008-01 = 3`,
  `${MOSELLAN} civis 2008-02 = 4`,
]

/** Several tables in a sheet, several sheets in a file. */
export const PLUSIEURS: readonly FixtureDeTableau[] = [
  {
    nom: 'deux tableaux l’un sous l’autre, colonnes dans un autre ordre',
    fichier: 'recu.xlsx',
    grilles: [
      grille([
        ['Structure', 'CIVIS', 'Entrées en emploi'],
        ['ML Grand Nancy', 10, 20],
        ['ML Nord Mosellan', 11, 21],
        [],
        ['Parrainage 2008'],
        ['Structure', 'Parrains', 'Jeunes parrainés'],
        ['ML Grand Nancy', 5, 15],
        ['ML Nord Meusien', 6, 16],
      ]),
    ],
    attendu: 'sans_question',
    valeurs: [
      `${NANCY} civis 2008 = 10`,
      `${NANCY} entrees_emploi 2008 = 20`,
      `${MOSELLAN} civis 2008 = 11`,
      `${MOSELLAN} entrees_emploi 2008 = 21`,
      `${NANCY} parrains 2008 = 5`,
      `${NANCY} jeunes_parraines 2008 = 15`,
      `${MEUSIEN} parrains 2008 = 6`,
      `${MEUSIEN} jeunes_parraines 2008 = 16`,
    ],
  },
  {
    nom: 'une structure par tableau, l’un sous l’autre',
    fichier: 'recu.xlsx',
    grilles: [
      grille([
        ['ML Grand Nancy'],
        ['Indicateur', 'Janvier', 'Février'],
        ['CIVIS', 1, 2],
        [],
        ['ML Nord Mosellan'],
        ['Indicateur', 'Janvier', 'Février'],
        ['CIVIS', 3, 4],
      ]),
    ],
    attendu: 'sans_question',
    valeurs: deuxColonnes,
  },
  {
    nom: 'deux tableaux côte à côte, séparés par une colonne vide',
    fichier: 'recu.xlsx',
    grilles: [
      grille([
        ['CIVIS', null, null, null, 'Entrées en emploi'],
        ['Structure', 'Janvier', 'Février', null, 'Structure', 'Janvier', 'Février'],
        ['ML Grand Nancy', 1, 2, null, 'ML Nord Mosellan', 30, 40],
        ['ML Nord Mosellan', 3, 4, null, 'ML Grand Nancy', 10, 20],
      ]),
    ],
    attendu: 'sans_question',
    valeurs: [
      ...deuxColonnes,
      `${NANCY} entrees_emploi 2008-01 = 10`,
      `${NANCY} entrees_emploi 2008-02 = 20`,
      `${MOSELLAN} entrees_emploi 2008-01 = 30`,
      `${MOSELLAN} entrees_emploi 2008-02 = 40`,
    ],
  },
  {
    nom: 'deux tableaux côte à côte, collés et décalés',
    fichier: 'recu.xlsx',
    grilles: [
      grille([
        ['Structure', 'CIVIS', 'Structure', 'Entrées en emploi'],
        ['ML Grand Nancy', 1, 'ML Nord Mosellan', 30],
        ['ML Nord Mosellan', 3, 'ML Grand Nancy', 10],
        ['ML Nord Meusien', 5, null, null],
      ]),
    ],
    attendu: 'sans_question',
    valeurs: [
      `${NANCY} civis 2008 = 1`,
      `${MOSELLAN} civis 2008 = 3`,
      `${MEUSIEN} civis 2008 = 5`,
      `${MOSELLAN} entrees_emploi 2008 = 30`,
      `${NANCY} entrees_emploi 2008 = 10`,
    ],
  },
  {
    nom: 'feuille « Lisez-moi » d’abord, feuille vide, feuille de listes',
    fichier: 'recu.xlsx',
    grilles: [
      grille([[], [null, 'Mode d’emploi du tableau'], [null, 'Saisir les CIVIS au mois de signature']], {
        feuille: 'Lisez-moi',
      }),
      grille([], {feuille: 'Feuil2'}),
      grille(
        [
          ['Structure', 'CIVIS'],
          ['ML Grand Nancy', 10],
        ],
        {feuille: 'Données'},
      ),
    ],
    attendu: 'sans_question',
    valeurs: [`${NANCY} civis 2008 = 10`],
  },
  {
    nom: 'titre en B1, lignes et colonnes vides, mode d’emploi fusionné, en-tête ligne 9',
    fichier: 'recu.xlsx',
    grilles: [
      grille(
        [
          [null, 'Tableau de suivi 2008'],
          [null, 'Compléter les cases blanches, ne pas modifier les intitulés.'],
          [],
          [],
          [null, 'Contact : animation régionale'],
          [],
          [],
          [],
          [null, 'Structure', null, 'CIVIS'],
          [],
          [null, 'ML Grand Nancy', null, 10],
          [],
          [null, 'ML Nord Mosellan', null, 11],
        ],
        {fusions: ['B1:F1', 'B2:F4']},
      ),
    ],
    attendu: 'sans_question',
    valeurs: [`${NANCY} civis 2008 = 10`, `${MOSELLAN} civis 2008 = 11`],
  },
]
