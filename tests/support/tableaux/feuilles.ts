import {grille} from '../grilles.js'
import {type FixtureDeTableau, MOSELLAN, NANCY} from './type.js'

const deuxColonnes = [
  `${NANCY} civis 2008-01 = 1`,
  `${NANCY} civis 2008-02 = 2`,
  `${MOSELLAN} civis 2008-01 = 3`,
  `${MOSELLAN} civis 2008-02 = 4`,
]

/** Several sheets in a file: by month, by structure, by year, with a summary. */
export const FEUILLES: readonly FixtureDeTableau[] = [
  {
    nom: 'une feuille par mois, récapitulatif qui répète',
    fichier: 'recu-2008.xlsx',
    grilles: [
      grille(
        [
          ['Structure', 'CIVIS'],
          ['ML Grand Nancy', 1],
          ['ML Nord Mosellan', 3],
        ],
        {feuille: 'Janv 2008'},
      ),
      grille(
        [
          ['Structure', 'CIVIS'],
          ['ML Nord Mosellan', 4],
          ['ML Grand Nancy', 2],
        ],
        {feuille: 'Févr 2008'},
      ),
      grille(
        [
          ['CIVIS', 'Janvier', 'Février', 'Total'],
          ['ML Grand Nancy', 1, 2, 3],
          ['ML Nord Mosellan', 3, 4, 7],
        ],
        {feuille: 'Récap'},
      ),
    ],
    attendu: 'sans_question',
    valeurs: deuxColonnes,
  },
  {
    nom: 'récapitulatif qui contredit une feuille',
    fichier: 'recu-2008.xlsx',
    grilles: [
      grille(
        [
          ['Structure', 'CIVIS'],
          ['ML Grand Nancy', 1],
        ],
        {feuille: 'Janv 2008'},
      ),
      grille(
        [
          ['CIVIS', 'Janvier'],
          ['ML Grand Nancy', 9],
        ],
        {feuille: 'Récap'},
      ),
    ],
    attendu: 'refuse',
    anomalies: ['ACT-010 B2'],
  },
  {
    nom: 'une feuille par structure et une feuille de total du réseau',
    fichier: 'recu-2008.xlsx',
    grilles: [
      grille(
        [
          ['', 'Janvier', 'Février'],
          ['CIVIS', 1, 2],
        ],
        {feuille: 'ML Grand Nancy'},
      ),
      grille(
        [
          ['', 'Janvier', 'Février'],
          ['CIVIS', 3, 4],
        ],
        {feuille: 'ML Nord Mosellan'},
      ),
      grille(
        [
          ['', 'Janvier', 'Février'],
          ['CIVIS', 4, 6],
        ],
        {feuille: 'TOTAL'},
      ),
    ],
    attendu: 'sans_question',
    valeurs: deuxColonnes,
    anomalies: ['ACT-024 A1'],
  },
  {
    nom: 'une feuille par année',
    fichier: 'ml-grand-nancy.xlsx',
    grilles: [
      grille(
        [
          ['', 'Janvier', 'Février'],
          ['CIVIS', 1, 2],
        ],
        {feuille: '2008'},
      ),
      grille(
        [
          ['', 'Janvier', 'Février'],
          ['CIVIS', 3, 4],
        ],
        {feuille: '2007'},
      ),
    ],
    attendu: 'sans_question',
    valeurs: [
      `${NANCY} civis 2008-01 = 1`,
      `${NANCY} civis 2008-02 = 2`,
      `${NANCY} civis 2007-01 = 3`,
      `${NANCY} civis 2007-02 = 4`,
    ],
  },
]
