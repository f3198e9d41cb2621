import {grille} from '../grilles.js'
import {type FixtureDeTableau, MOSELLAN, NANCY} from './type.js'

/** Tables that a hasty reader would take for something else. */
export const PIEGES: readonly FixtureDeTableau[] = [
  {
    nom: 'date de réunion dans le titre : ce n’est pas le mois du tableau',
    fichier: 'recu.xlsx',
    grilles: [
      grille([
        ['Comité de pilotage du 12 mars 2008'],
        ['Structure', 'CIVIS', 'Parrains'],
        ['ML Grand Nancy', 10, 3],
      ]),
    ],
    attendu: 'sans_question',
    valeurs: [`${NANCY} civis 2008 = 10`, `${NANCY} parrains 2008 = 3`],
  },
  {
    nom: 'tableau « Sorties » dans la feuille « CIVIS » : pas des entrées',
    fichier: 'recu.xlsx',
    grilles: [
      grille(
        [
          ['Entrées en CIVIS'],
          ['Structure', 'Janvier'],
          ['ML Grand Nancy', 10],
          [],
          ['Sorties du dispositif'],
          ['Structure', 'Février'],
          ['ML Grand Nancy', 4],
        ],
        {feuille: 'CIVIS'},
      ),
    ],
    attendu: 'sans_question',
    valeurs: [`${NANCY} civis 2008-01 = 10`],
    anomalies: ['ACT-024 A6'],
  },
  {
    nom: '« dont femmes » sous une ligne inconnue : pas de l’indicateur d’au-dessus',
    fichier: 'ml-grand-nancy.xlsx',
    grilles: [
      grille([
        ['Indicateur', 'Janvier'],
        ['CIVIS', 10],
        ['Réunions d’information', 5],
        ['dont femmes', 3],
      ]),
    ],
    attendu: 'sans_question',
    valeurs: [`${NANCY} civis 2008-01 = 10`],
    anomalies: ['ACT-007 A3', 'ACT-007 A4'],
  },
  {
    nom: 'structure inconnue dans un titre qui cite la région : pas les valeurs de la région',
    fichier: 'recu.xlsx',
    grilles: [
      grille([['Mission Locale de Toul – Région Lorraine'], ['Indicateur', 'Janvier'], ['CIVIS', 10]]),
    ],
    attendu: 'refuse',
    anomalies: ['ACT-002 A1'],
  },
  {
    nom: 'en-tête répété en haut de chaque page imprimée',
    fichier: 'recu.xlsx',
    grilles: [
      grille([
        ['Structure', 'CIVIS', 'Parrains'],
        ['ML Grand Nancy', 10, 1],
        ['Structure', 'CIVIS', 'Parrains'],
        ['ML Nord Mosellan', 20, 2],
      ]),
    ],
    attendu: 'sans_question',
    valeurs: [
      `${NANCY} civis 2008 = 10`,
      `${NANCY} parrains 2008 = 1`,
      `${MOSELLAN} civis 2008 = 20`,
      `${MOSELLAN} parrains 2008 = 2`,
    ],
  },
  {
    nom: 'indicateurs en lignes, modalités en colonnes ; une case qui n’a pas de sens est dite',
    fichier: 'ml-grand-nancy.xlsx',
    grilles: [
      grille([
        ['Année 2008', 'Femmes', 'Hommes', 'Ensemble'],
        ['Premiers accueils', 52, 48, 100],
        ['CIVIS', 21, 19, 40],
        ['Parrains', 3, null, 7],
      ]),
    ],
    attendu: 'sans_question',
    valeurs: [
      `${NANCY} premiers_accueils[sexe=femmes] 2008 = 52`,
      `${NANCY} premiers_accueils[sexe=hommes] 2008 = 48`,
      `${NANCY} premiers_accueils 2008 = 100`,
      `${NANCY} civis[sexe=femmes] 2008 = 21`,
      `${NANCY} civis[sexe=hommes] 2008 = 19`,
      `${NANCY} civis 2008 = 40`,
      `${NANCY} parrains 2008 = 7`,
    ],
    anomalies: ['ACT-007 B4'],
  },
  {
    nom: 'comptes qui ressemblent à des années',
    fichier: 'recu.xlsx',
    grilles: [
      grille([
        ['Structure', 'Janvier', 'Février'],
        ['CIVIS'],
        ['ML Grand Nancy', 2007, 2008],
        ['ML Nord Mosellan', 1999, 2000],
      ]),
    ],
    attendu: 'sans_question',
    valeurs: [
      `${NANCY} civis 2008-01 = 2007`,
      `${NANCY} civis 2008-02 = 2008`,
      `${MOSELLAN} civis 2008-01 = 1999`,
      `${MOSELLAN} civis 2008-02 = 2000`,
    ],
  },
  {
    nom: 'année de création à côté des structures : pas une période',
    fichier: 'recu.xlsx',
    grilles: [
      grille([
        ['Structure', 'Année de création', 'CIVIS'],
        ['ML Grand Nancy', 1982, 10],
        ['ML Nord Mosellan', 1991, 20],
      ]),
    ],
    attendu: 'sans_question',
    valeurs: [`${NANCY} civis 2008 = 10`, `${MOSELLAN} civis 2008 = 20`],
    anomalies: ['ACT-007 B1'],
  },
  {
    nom: 'extraction de janvier 2009 d’un tableau de 2008',
    fichier: 'recu.xlsx',
    grilles: [
      grille([
        ['Extraction Parcours 3 du 15 janvier 2009'],
        ['Structure', 'CIVIS', 'Parrains'],
        ['ML Grand Nancy', 10, 1],
      ]),
    ],
    attendu: 'sans_question',
    valeurs: [`${NANCY} civis 2008 = 10`, `${NANCY} parrains 2008 = 1`],
  },
  {
    nom: 'feuille masquée : lue et dite',
    fichier: 'recu.xlsx',
    grilles: [
      {
        ...grille([
          ['Structure', 'CIVIS'],
          ['ML Grand Nancy', 10],
        ]),
        masquee: true,
      },
    ],
    attendu: 'sans_question',
    valeurs: [`${NANCY} civis 2008 = 10`],
    anomalies: ['ACT-016 A1'],
  },
  {
    nom: 'phrase qui contient un nom de ville dans une colonne de libellés',
    fichier: 'ml-grand-nancy.xlsx',
    grilles: [
      grille([
        ['Chapitre', 'Libellé', 'Valeur', 'Unité'],
        ['Accueil', 'Jeunes en premier accueil', 100, 'jeune'],
        ['Emploi', 'Train pour l’emploi en gare de Metz : visiteurs', 1080, 'visiteur'],
      ]),
    ],
    attendu: 'sans_question',
    valeurs: [`${NANCY} premiers_accueils 2008 = 100`],
    anomalies: ['ACT-007 B3'],
  },
  {
    nom: 'lignes d’objectifs sous un titre « Objectifs », puis « Réalisé »',
    fichier: 'ml-grand-nancy.xlsx',
    grilles: [
      grille([['Année', '2007', '2008'], ['Objectifs'], ['CIVIS', 30, 40], ['Réalisé'], ['CIVIS', 29, 41]]),
    ],
    attendu: 'sans_question',
    valeurs: [`${NANCY} civis 2007 = 29`, `${NANCY} civis 2008 = 41`],
    anomalies: ['ACT-020 A3'],
  },
  {
    nom: 'colonne « Cumul » seule à côté des mois : un témoin',
    fichier: 'recu.xlsx',
    grilles: [
      grille([
        ['CIVIS 2008', 'Janvier', 'Février', 'Cumul'],
        ['ML Grand Nancy', 10, 11, 21],
        ['ML Nord Mosellan', 1, 2, 4],
      ]),
    ],
    attendu: 'sans_question',
    valeurs: [
      `${NANCY} civis 2008-01 = 10`,
      `${NANCY} civis 2008-02 = 11`,
      `${MOSELLAN} civis 2008-01 = 1`,
      `${MOSELLAN} civis 2008-02 = 2`,
    ],
    anomalies: ['ACT-006 D3'],
  },
]
