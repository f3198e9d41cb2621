import {grille} from '../grilles.js'
import {type FixtureDeTableau, METZ_CAMPAGNE, MOSELLAN, NANCY} from './type.js'

/** Header levels, what is written in them, what stands beside values. */
export const ENTETES: readonly FixtureDeTableau[] = [
  {
    nom: 'un seul niveau, « dont … » à droite de son indicateur',
    fichier: 'recu.xlsx',
    grilles: [
      grille([
        [
          'Structure',
          'Premiers accueils',
          'dont femmes',
          'CIVIS',
          'dont renforcé',
          'Cafés servis',
          'dont femmes',
        ],
        ['ML Grand Nancy', 100, 52, 20, 8, 900, 400],
      ]),
    ],
    attendu: 'sans_question',
    valeurs: [
      `${NANCY} premiers_accueils 2008 = 100`,
      `${NANCY} premiers_accueils[sexe=femmes] 2008 = 52`,
      `${NANCY} civis 2008 = 20`,
      `${NANCY} civis_renforce 2008 = 8`,
    ],
    anomalies: ['ACT-007 F1', 'ACT-007 G1'],
  },
  {
    nom: 'deux niveaux fusionnés, périodes dessous',
    fichier: 'recu.xlsx',
    grilles: [
      grille(
        [
          ['Structure', 'Premiers accueils', null, 'CIVIS', null],
          [null, '2007', '2008', '2007', '2008'],
          ['ML Grand Nancy', 10, 11, 20, 21],
        ],
        {fusions: ['A1:A2', 'B1:C1', 'D1:E1']},
      ),
    ],
    attendu: 'sans_question',
    valeurs: [
      `${NANCY} premiers_accueils 2007 = 10`,
      `${NANCY} premiers_accueils 2008 = 11`,
      `${NANCY} civis 2007 = 20`,
      `${NANCY} civis 2008 = 21`,
    ],
  },
  {
    nom: 'quatre niveaux empilés sans fusion, années en nombres',
    fichier: 'recu.xlsx',
    grilles: [
      grille([
        ['', 'Activité', null, null, null],
        ['', 'CIVIS', null, null, null],
        ['', 'Renforcé', null, 'Droit commun', null],
        ['Structure', 2007, 2008, 2007, 2008],
        ['ML Grand Nancy', 1, 2, 3, 4],
      ]),
    ],
    attendu: 'sans_question',
    valeurs: [
      `${NANCY} civis_renforce 2007 = 1`,
      `${NANCY} civis_renforce 2008 = 2`,
      `${NANCY} civis_droit_commun 2007 = 3`,
      `${NANCY} civis_droit_commun 2008 = 4`,
    ],
  },
  {
    nom: 'année au-dessus des mois, deux années côte à côte, total de chacune',
    fichier: 'recu.xlsx',
    grilles: [
      grille(
        [
          ['CIVIS', '2007', null, null, '2008', null, null],
          ['Structure', 'Janv.', 'Févr.', 'Total', 'Janv.', 'Févr.', 'Total'],
          ['ML Grand Nancy', 1, 2, 3, 4, 5, 9],
          ['ML Nord Mosellan', 6, 7, 13, 8, 9, 17],
        ],
        {fusions: ['B1:D1', 'E1:G1']},
      ),
    ],
    attendu: 'sans_question',
    valeurs: [
      `${NANCY} civis 2007-01 = 1`,
      `${NANCY} civis 2007-02 = 2`,
      `${NANCY} civis 2008-01 = 4`,
      `${NANCY} civis 2008-02 = 5`,
      `${MOSELLAN} civis 2007-01 = 6`,
      `${MOSELLAN} civis 2007-02 = 7`,
      `${MOSELLAN} civis 2008-01 = 8`,
      `${MOSELLAN} civis 2008-02 = 9`,
    ],
  },
  {
    nom: 'modalité au-dessus, indicateur dessous',
    fichier: 'recu.xlsx',
    grilles: [
      grille(
        [
          ['Structure', 'Femmes', null, 'Hommes', null],
          [null, 'Premiers accueils', 'CIVIS', 'Premiers accueils', 'CIVIS'],
          ['ML Grand Nancy', 1, 2, 3, 4],
        ],
        {fusions: ['B1:C1', 'D1:E1']},
      ),
    ],
    attendu: 'sans_question',
    valeurs: [
      `${NANCY} premiers_accueils[sexe=femmes] 2008 = 1`,
      `${NANCY} civis[sexe=femmes] 2008 = 2`,
      `${NANCY} premiers_accueils[sexe=hommes] 2008 = 3`,
      `${NANCY} civis[sexe=hommes] 2008 = 4`,
    ],
  },
  {
    nom: 'objectif, évolution et % à côté des valeurs : laissés de côté et dits',
    fichier: 'recu.xlsx',
    grilles: [
      grille([
        ['Structure', 'CIVIS 2007', 'CIVIS 2008', 'Objectif CIVIS', 'Évol.', '% réalisé'],
        ['ML Grand Nancy', 40, 50, 60, '+ 25 %', '83 %'],
        ['ML Nord Mosellan', 30, 20, 25, '- 33 %', '80 %'],
      ]),
    ],
    attendu: 'sans_question',
    valeurs: [
      `${NANCY} civis 2007 = 40`,
      `${NANCY} civis 2008 = 50`,
      `${MOSELLAN} civis 2007 = 30`,
      `${MOSELLAN} civis 2008 = 20`,
    ],
    anomalies: ['ACT-020 D1'],
  },
  {
    nom: 'réalisé, objectif, taux sous chaque indicateur',
    fichier: 'recu.xlsx',
    grilles: [
      grille(
        [
          ['Structure', 'CIVIS', null, null, 'Parrains', null],
          [null, 'Objectif', 'Réalisé', 'Taux', 'Réalisé', 'Écart'],
          ['ML Grand Nancy', 60, 50, '83 %', 7, -1],
        ],
        {fusions: ['B1:D1', 'E1:F1', 'A1:A2']},
      ),
    ],
    attendu: 'sans_question',
    valeurs: [`${NANCY} civis 2008 = 50`, `${NANCY} parrains 2008 = 7`],
    anomalies: ['ACT-020 B2'],
  },
  {
    nom: 'colonne de cumul seule : une valeur de ce cumul',
    fichier: 'recu.xlsx',
    grilles: [
      grille([
        [
          'Structure',
          'CIVIS à fin juin 2008',
          'JEUNES ENTRÉS\nEN EMPLOI\nà fin juin 2007'.replace('JEUNES ENTRÉS', 'ENTRÉES'),
        ],
        ['ML Grand Nancy', 30, 44],
      ]),
    ],
    attendu: 'sans_question',
    valeurs: [`${NANCY} civis 2008-01/2008-06 = 30`, `${NANCY} entrees_emploi 2007-01/2007-06 = 44`],
  },
  {
    nom: 'trimestre et cumul recalculables à côté des mois : des témoins',
    fichier: 'ml-grand-nancy.xlsx',
    grilles: [
      grille([
        ['', 'Janvier', 'Février', 'Mars', '1er trimestre', 'Avril', 'Cumul à fin avril'],
        ['CIVIS', 1, 2, 3, 6, 4, 10],
        ['Entrées en emploi', 10, 20, 30, 61, 40, 100],
      ]),
    ],
    attendu: 'sans_question',
    valeurs: [
      `${NANCY} civis 2008-01 = 1`,
      `${NANCY} civis 2008-02 = 2`,
      `${NANCY} civis 2008-03 = 3`,
      `${NANCY} civis 2008-04 = 4`,
      `${NANCY} entrees_emploi 2008-01 = 10`,
      `${NANCY} entrees_emploi 2008-02 = 20`,
      `${NANCY} entrees_emploi 2008-03 = 30`,
      `${NANCY} entrees_emploi 2008-04 = 40`,
    ],
    anomalies: ['ACT-006 E3'],
  },
  {
    nom: 'dates Excel en en-tête',
    fichier: 'ml-grand-nancy.xlsx',
    grilles: [
      grille([
        ['', date('2008-01-01', 'janv-08'), date('2008-02-01', 'févr-08')],
        ['CIVIS', 1, 2],
      ]),
    ],
    attendu: 'sans_question',
    valeurs: [`${NANCY} civis 2008-01 = 1`, `${NANCY} civis 2008-02 = 2`],
  },
  {
    nom: 'N et N-1, rappel de l’année précédente',
    fichier: 'recu.xlsx',
    grilles: [
      grille([
        ['Structure', 'CIVIS 2008', 'CIVIS N-1', 'Rappel 2007 parrains'],
        ['ML Grand Nancy', 10, 9, 3],
      ]),
    ],
    attendu: 'sans_question',
    valeurs: [`${NANCY} civis 2008 = 10`, `${NANCY} civis 2007 = 9`, `${NANCY} parrains 2007 = 3`],
  },
  {
    nom: 'mois dans le titre',
    fichier: 'recu.xlsx',
    grilles: [
      grille([
        ['Situation du mois de mars 2008'],
        ['Données extraites le 12 avril 2009'],
        ['Structure', 'CIVIS', 'Entrées en formation'],
        ['ML Grand Nancy', 10, 9],
        ['PAIO Metz Campagne', 3, 's'],
      ]),
    ],
    attendu: 'sans_question',
    valeurs: [
      `${NANCY} civis 2008-03 = 10`,
      `${NANCY} entrees_formation 2008-03 = 9`,
      `${METZ_CAMPAGNE} civis 2008-03 = 3`,
      `${METZ_CAMPAGNE} entrees_formation 2008-03 = secret`,
    ],
  },
]

function date(iso: string, affiche: string) {
  return {genre: 'date' as const, valeur: iso, affiche}
}
