import {grille} from '../grilles.js'
import {
  type FixtureDeTableau,
  METZ_CAMPAGNE,
  MEUSIEN,
  MOSELLAN,
  NANCY,
  ST_DIE,
  SUD_MEUSIEN,
  VOSGES_SUD,
} from './type.js'

/** What people write in labels and cells. */
export const LIBELLES: readonly FixtureDeTableau[] = [
  {
    nom: 'code, numéro ou département collé au nom, appels de note, majuscules, sigles',
    fichier: 'recu.xlsx',
    grilles: [
      grille([
        ['Structure', 'CIVIS'],
        ['54395S00 ML Grand Nancy', 1],
        ['57-ML NORD MOSELLAN (1)', '1 234 (2)'],
        ['Mission locale du Nord Meusien*', '45*'],
        ['P.A.I.O. Metz-Campagne¹', '1\u202F200'],
        ['ML St-Dié (88)', '7²'],
        ['PAIO Vosges du Sud', 'nd'],
        ['(1) données provisoires'],
        ['Source : Parcours 3'],
      ]),
    ],
    attendu: 'sans_question',
    valeurs: [
      `${NANCY} civis 2008 = 1`,
      `${MOSELLAN} civis 2008 = 1234`,
      `${MEUSIEN} civis 2008 = 45`,
      `${METZ_CAMPAGNE} civis 2008 = 1200`,
      `${ST_DIE} civis 2008 = 7`,
      `${VOSGES_SUD} civis 2008 = non_renseigne`,
    ],
  },
  {
    nom: 'faux amis tenus à part',
    fichier: 'recu.xlsx',
    grilles: [
      grille([
        ['Structure', 'CIVIS'],
        ['Nord Mosellan', 1],
        ['Nord Meusien', 2],
        ['Sud Meusien', 3],
        ['Vosges du Sud', 4],
      ]),
    ],
    attendu: 'sans_question',
    valeurs: [
      `${MOSELLAN} civis 2008 = 1`,
      `${MEUSIEN} civis 2008 = 2`,
      `${SUD_MEUSIEN} civis 2008 = 3`,
      `${VOSGES_SUD} civis 2008 = 4`,
    ],
  },
  {
    nom: 'modalité, date et qualificatif dans le libellé de ligne',
    fichier: 'ml-grand-nancy.xlsx',
    grilles: [
      grille([
        ['Indicateur', 'Nombre'],
        ['Jeunes en premier accueil 2008', 100],
        ['Jeunes femmes en premier accueil', 52],
        ['CIVIS à fin juin 2008', 30],
        ['JEUNES ENTRÉS\nen CIVIS\nà fin juin 2006', 20],
        ['Nombre de parrains au 31/12/2008', 5],
      ]),
    ],
    attendu: 'sans_question',
    valeurs: [
      `${NANCY} premiers_accueils 2008 = 100`,
      `${NANCY} premiers_accueils[sexe=femmes] 2008 = 52`,
      `${NANCY} civis 2008-01/2008-06 = 30`,
      `${NANCY} civis 2006-01/2006-06 = 20`,
      `${NANCY} parrains 2008 = 5`,
    ],
  },
  {
    nom: '« dont » sous le parent, retraits sans « dont », titres de groupe',
    fichier: 'ml-grand-nancy.xlsx',
    grilles: [
      grille([
        ['', 'Année 2008'],
        ['ACCUEIL'],
        ['Jeunes en premier accueil', 100],
        ['   Femmes', 52],
        ['   Hommes', 48],
        ['   Moins de 18 ans', 10],
        ['EMPLOI'],
        ['Entrées en emploi', 80],
        ['dont en alternance', 8],
        ['CIVIS', 40],
        ['   dont renforcé', 15],
        ['      dont femmes', 6],
        ['   dont droit commun', 25],
        ['dont hommes', 17],
      ]),
    ],
    attendu: 'sans_question',
    valeurs: [
      `${NANCY} premiers_accueils 2008 = 100`,
      `${NANCY} premiers_accueils[sexe=femmes] 2008 = 52`,
      `${NANCY} premiers_accueils[sexe=hommes] 2008 = 48`,
      `${NANCY} premiers_accueils[tranche_age=mineurs] 2008 = 10`,
      `${NANCY} entrees_emploi 2008 = 80`,
      `${NANCY} entrees_emploi[type_emploi=alternance] 2008 = 8`,
      `${NANCY} civis 2008 = 40`,
      `${NANCY} civis_renforce 2008 = 15`,
      `${NANCY} civis_renforce[sexe=femmes] 2008 = 6`,
      `${NANCY} civis_droit_commun 2008 = 25`,
      `${NANCY} civis[sexe=hommes] 2008 = 17`,
    ],
  },
  {
    nom: '« dont » sous chaque structure',
    fichier: 'recu.xlsx',
    grilles: [
      grille([
        ['Structure', 'Premiers accueils', 'CIVIS'],
        ['ML Grand Nancy', 100, 40],
        ['dont femmes', 52, 21],
        ['ML Nord Mosellan', 50, 20],
        ['dont femmes', 25, 11],
      ]),
    ],
    attendu: 'sans_question',
    valeurs: [
      `${NANCY} premiers_accueils 2008 = 100`,
      `${NANCY} civis 2008 = 40`,
      `${NANCY} premiers_accueils[sexe=femmes] 2008 = 52`,
      `${NANCY} civis[sexe=femmes] 2008 = 21`,
      `${MOSELLAN} premiers_accueils 2008 = 50`,
      `${MOSELLAN} civis 2008 = 20`,
      `${MOSELLAN} premiers_accueils[sexe=femmes] 2008 = 25`,
      `${MOSELLAN} civis[sexe=femmes] 2008 = 11`,
    ],
  },
  {
    nom: 'marques d’absence, jamais zéro ; zéro jamais absent',
    fichier: 'recu.xlsx',
    grilles: [
      grille([
        ['Structure', 'CIVIS', 'Parrains', 'Premiers accueils', 'Entrées en emploi', 'Entrées en formation'],
        ['ML Grand Nancy', '-', 'NC', 'n.d.', 's', 0],
      ]),
    ],
    attendu: 'sans_question',
    valeurs: [
      `${NANCY} civis 2008 = non_renseigne`,
      `${NANCY} parrains 2008 = non_renseigne`,
      `${NANCY} premiers_accueils 2008 = non_renseigne`,
      `${NANCY} entrees_emploi 2008 = secret`,
      `${NANCY} entrees_formation 2008 = 0`,
    ],
  },
  {
    nom: 'nombres écrits en texte, espaces de toutes sortes, virgule finale',
    fichier: 'recu.xlsx',
    grilles: [
      grille([
        ['Structure', 'CIVIS'],
        ['ML Grand Nancy', '1 234'],
        ['ML Nord Mosellan', '1\u00A0234'],
        ['ML Nord Meusien', '43\u202F327,0'],
        ['ML Sud Meusien', '9049'],
      ]),
    ],
    attendu: 'sans_question',
    valeurs: [
      `${NANCY} civis 2008 = 1234`,
      `${MOSELLAN} civis 2008 = 1234`,
      `${MEUSIEN} civis 2008 = 43327`,
      `${SUD_MEUSIEN} civis 2008 = 9049`,
    ],
  },
  {
    nom: 'lignes masquées : lues et dites',
    fichier: 'recu.xlsx',
    grilles: [
      grille(
        [
          ['Structure', 'CIVIS'],
          ['ML Grand Nancy', 1],
          ['ML Nord Mosellan', 2],
        ],
        {lignesMasquees: [2]},
      ),
    ],
    attendu: 'sans_question',
    valeurs: [`${NANCY} civis 2008 = 1`, `${MOSELLAN} civis 2008 = 2`],
    anomalies: ['ACT-016 A3'],
  },
]
