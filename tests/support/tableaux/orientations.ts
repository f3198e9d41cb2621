import {grille} from '../grilles.js'
import {type FixtureDeTableau, MEUSIEN, MOSELLAN, NANCY, ST_DIE} from './type.js'

const DOUZE = [
  'Janv.',
  'Fév.',
  'Mars',
  'Avril',
  'Mai',
  'Juin',
  'Juil.',
  'Août',
  'Sept.',
  'Oct.',
  'Nov.',
  'Déc.',
]

/** What may stand in rows and in columns. */
export const ORIENTATIONS: readonly FixtureDeTableau[] = [
  {
    nom: 'années en lignes, mois en colonnes, années descendantes, « Glissement » dessous (PoEm)',
    fichier: 'civis-lorraine-ml-grand-nancy.xlsx',
    grilles: [
      grille([
        ['Données brutes - CIVIS - entrées'],
        ['Données brutes', ...DOUZE, 'Somme'],
        [2008, 10, 11, 12, 13, 14, 15, 16, 3, '18', 19, 20, '-', 151],
        [2007, 9, 10, 11, 12, 13, 14, 15, 2, 17, 18, 19, 20, 160],
        [],
        ['Glissement', ...DOUZE],
        [
          2008,
          '11,1 %',
          '10 %',
          '9,1 %',
          '8,3 %',
          '7,7 %',
          '7,1 %',
          '6,7 %',
          '50 %',
          '5,9 %',
          '5,6 %',
          '5,3 %',
          '-',
        ],
        [2007, 'NC', 'NC', 'NC', 'NC', 'NC', 'NC', 'NC', 'NC', 'NC', 'NC', 'NC', 'NC'],
      ]),
    ],
    attendu: 'sans_question',
    valeurs: [
      ...[10, 11, 12, 13, 14, 15, 16, 3, 18, 19, 20].map((n, i) => `${NANCY} civis 2008-${mois(i)} = ${n}`),
      `${NANCY} civis 2008-12 = non_renseigne`,
      ...[9, 10, 11, 12, 13, 14, 15, 2, 17, 18, 19, 20].map(
        (n, i) => `${NANCY} civis 2007-${mois(i)} = ${n}`,
      ),
    ],
    anomalies: ['ACT-024 A6'],
  },
  {
    nom: 'structures en lignes, mois en colonnes, indicateur dans le titre',
    fichier: 'recu.xlsx',
    grilles: [
      grille([
        ['Entrées en CIVIS par structure – année 2008'],
        ['Structure', 'Janvier', 'Février', 'Total'],
        ['ML Grand Nancy', 10, 12, 22],
        ['ML Nord Mosellan', 4, 5, 9],
        ['Total', 14, 17, 31],
      ]),
    ],
    attendu: 'sans_question',
    valeurs: [
      `${NANCY} civis 2008-01 = 10`,
      `${NANCY} civis 2008-02 = 12`,
      `${MOSELLAN} civis 2008-01 = 4`,
      `${MOSELLAN} civis 2008-02 = 5`,
    ],
  },
  {
    nom: 'structures en lignes, mois en colonnes, indicateur dans le nom de la feuille',
    fichier: 'recu.xlsx',
    grilles: [
      grille(
        [
          ['', 'janv-08', 'févr-08'],
          ['ML Grand Nancy', 10, 12],
          ['ML Nord Meusien', 1, 2],
        ],
        {feuille: '1er accueil'},
      ),
      grille(
        [
          ['', 'janv-08', 'févr-08'],
          ['ML Grand Nancy', 20, 22],
          ['ML Nord Meusien', 3, 4],
        ],
        {feuille: 'CIVIS'},
      ),
    ],
    attendu: 'sans_question',
    valeurs: [
      `${NANCY} premiers_accueils 2008-01 = 10`,
      `${NANCY} premiers_accueils 2008-02 = 12`,
      `${MEUSIEN} premiers_accueils 2008-01 = 1`,
      `${MEUSIEN} premiers_accueils 2008-02 = 2`,
      `${NANCY} civis 2008-01 = 20`,
      `${NANCY} civis 2008-02 = 22`,
      `${MEUSIEN} civis 2008-01 = 3`,
      `${MEUSIEN} civis 2008-02 = 4`,
    ],
  },
  {
    nom: 'indicateurs en lignes, structures en colonnes (tableau retourné)',
    fichier: 'recu.xlsx',
    grilles: [
      grille([
        ['Activité 2008'],
        [null, 'ML Grand Nancy', 'ML Nord Mosellan', 'TOTAL'],
        ['Jeunes en premier accueil', 100, 50, 150],
        ['   dont femmes', 52, 24, 76],
        ['CIVIS', 30, 20, 50],
        ['dont renforcé', 10, 5, 15],
      ]),
    ],
    attendu: 'sans_question',
    valeurs: [
      `${NANCY} premiers_accueils 2008 = 100`,
      `${NANCY} premiers_accueils[sexe=femmes] 2008 = 52`,
      `${NANCY} civis 2008 = 30`,
      `${NANCY} civis_renforce 2008 = 10`,
      `${MOSELLAN} premiers_accueils 2008 = 50`,
      `${MOSELLAN} premiers_accueils[sexe=femmes] 2008 = 24`,
      `${MOSELLAN} civis 2008 = 20`,
      `${MOSELLAN} civis_renforce 2008 = 5`,
    ],
  },
  {
    nom: 'indicateurs en lignes, années en colonnes, chiffres en nombres',
    fichier: 'ml-grand-nancy.xlsx',
    grilles: [
      grille([
        ['Indicateurs', 2006, 2007, 2008],
        ['Premiers accueils', 2006, 2010, 2008],
        ['CIVIS', 50, 60, 70],
      ]),
    ],
    attendu: 'sans_question',
    valeurs: [
      `${NANCY} premiers_accueils 2006 = 2006`,
      `${NANCY} premiers_accueils 2007 = 2010`,
      `${NANCY} premiers_accueils 2008 = 2008`,
      `${NANCY} civis 2006 = 50`,
      `${NANCY} civis 2007 = 60`,
      `${NANCY} civis 2008 = 70`,
    ],
  },
  {
    nom: 'structure en titre de groupe, indicateurs dessous, une seule ligne de mois',
    fichier: 'recu.xlsx',
    grilles: [
      grille([
        ['', 'Janvier', 'Février'],
        ['Mission Locale du Grand Nancy'],
        ['CIVIS', 1, 2],
        ['Entrées en emploi', 3, 4],
        ['Mission Locale de Saint Dié'],
        ['CIVIS', 5, 6],
        ['Entrées en emploi', 7, 8],
      ]),
    ],
    attendu: 'sans_question',
    valeurs: [
      `${NANCY} civis 2008-01 = 1`,
      `${NANCY} civis 2008-02 = 2`,
      `${NANCY} entrees_emploi 2008-01 = 3`,
      `${NANCY} entrees_emploi 2008-02 = 4`,
      `${ST_DIE} civis 2008-01 = 5`,
      `${ST_DIE} civis 2008-02 = 6`,
      `${ST_DIE} entrees_emploi 2008-01 = 7`,
      `${ST_DIE} entrees_emploi 2008-02 = 8`,
    ],
  },
  {
    nom: 'indicateur en titre de groupe, structures dessous',
    fichier: 'recu.xlsx',
    grilles: [
      grille([
        ['', 'T1', 'T2'],
        ['CIVIS'],
        ['ML Grand Nancy', 1, 2],
        ['ML Nord Mosellan', 3, 4],
        ['Entrées en emploi'],
        ['ML Grand Nancy', 5, 6],
        ['ML Nord Mosellan', 7, 8],
      ]),
    ],
    attendu: 'sans_question',
    valeurs: [
      `${NANCY} civis 2008-T1 = 1`,
      `${NANCY} civis 2008-T2 = 2`,
      `${MOSELLAN} civis 2008-T1 = 3`,
      `${MOSELLAN} civis 2008-T2 = 4`,
      `${NANCY} entrees_emploi 2008-T1 = 5`,
      `${NANCY} entrees_emploi 2008-T2 = 6`,
      `${MOSELLAN} entrees_emploi 2008-T1 = 7`,
      `${MOSELLAN} entrees_emploi 2008-T2 = 8`,
    ],
  },
]

function mois(rang: number): string {
  return String(rang + 1).padStart(2, '0')
}
