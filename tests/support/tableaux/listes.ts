import {grille} from '../grilles.js'
import {type FixtureDeTableau, MEUSIEN, MOSELLAN, NANCY, ST_DIE} from './type.js'

/** Long tables: one row per value, or per structure and period. */
export const LISTES: readonly FixtureDeTableau[] = [
  {
    nom: 'table longue, colonnes par titre, dans n’importe quel ordre',
    fichier: 'export.csv',
    grilles: [
      grille([
        ['Valeur', 'Période', 'Structure', 'Indicateur', 'Sexe'],
        [40, '2008-01', 'ML Grand Nancy', 'Jeunes en premier accueil', null],
        [21, '2008-01', 'ML Grand Nancy', 'Jeunes en premier accueil', 'Femmes'],
        ['nd', 'T1 2008', 'ML Nord Mosellan', 'CIVIS', 'Total'],
        [1234, '2008', 'ML St-Dié', 'Entrées en emploi', null],
      ]),
    ],
    attendu: 'sans_question',
    valeurs: [
      `${NANCY} premiers_accueils 2008-01 = 40`,
      `${NANCY} premiers_accueils[sexe=femmes] 2008-01 = 21`,
      `${MOSELLAN} civis 2008-T1 = non_renseigne`,
      `${ST_DIE} entrees_emploi 2008 = 1234`,
    ],
  },
  {
    nom: 'table longue avec année et mois en chiffres',
    fichier: 'export.xlsx',
    grilles: [
      grille([
        ['Code structure', 'Libellé de la structure', 'Année', 'Mois', 'Indicateur', 'Nombre'],
        [NANCY, 'Mission Locale du Grand Nancy', 2008, 1, 'CIVIS', 12],
        [NANCY, 'Mission Locale du Grand Nancy', 2008, 2, 'CIVIS', 9],
        [MEUSIEN, 'Mission Locale du Nord Meusien', 2007, 12, 'CIVIS', 4],
      ]),
    ],
    attendu: 'sans_question',
    valeurs: [`${NANCY} civis 2008-01 = 12`, `${NANCY} civis 2008-02 = 9`, `${MEUSIEN} civis 2007-12 = 4`],
  },
  {
    nom: 'une ligne par structure et par mois, indicateurs en colonnes',
    fichier: 'suivi.xlsx',
    grilles: [
      grille([
        ['Structure', 'Mois', 'CIVIS', 'Entrées en emploi'],
        ['ML Grand Nancy', 'janvier', 10, 30],
        [null, 'février', 11, 31],
        ['ML Nord Mosellan', 'janvier', 5, 6],
        [null, 'février', 7, 8],
      ]),
    ],
    attendu: 'sans_question',
    valeurs: [
      `${NANCY} civis 2008-01 = 10`,
      `${NANCY} entrees_emploi 2008-01 = 30`,
      `${NANCY} civis 2008-02 = 11`,
      `${NANCY} entrees_emploi 2008-02 = 31`,
      `${MOSELLAN} civis 2008-01 = 5`,
      `${MOSELLAN} entrees_emploi 2008-01 = 6`,
      `${MOSELLAN} civis 2008-02 = 7`,
      `${MOSELLAN} entrees_emploi 2008-02 = 8`,
    ],
  },
  {
    nom: 'notre propre export : codes de modalités et de périodes',
    fichier: 'export.csv',
    grilles: [
      grille([
        ['structure', 'indicateur', 'periode', 'modalites', 'valeur', 'etat', 'source'],
        [
          '54395S00',
          'premiers_accueils',
          '2008-01/2008-06',
          'sexe=femmes;tranche_age=mineurs',
          12,
          'renseigne',
          'tableaux',
        ],
        ['54395S00', 'entrees_emploi', '2008-T2', 'type_emploi=alternance', 3, 'renseigne', 'tableaux'],
        ['54395S00', 'civis', '2008-11', null, 0, 'renseigne', 'tableaux'],
      ]),
    ],
    attendu: 'sans_question',
    valeurs: [
      `${NANCY} premiers_accueils[sexe=femmes;tranche_age=mineurs] 2008-01/2008-06 = 12`,
      `${NANCY} entrees_emploi[type_emploi=alternance] 2008-T2 = 3`,
      `${NANCY} civis 2008-11 = 0`,
    ],
  },
]
