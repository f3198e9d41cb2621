import {grille} from '../grilles.js'
import {type FixtureDeTableau, METZ_CAMPAGNE, MEUSIEN, MOSELLAN, NANCY, SUD_MEUSIEN} from './type.js'

const parDepartement = (total: number) =>
  grille(
    [
      ['Activité 2008 du réseau lorrain'],
      [],
      ['Département', 'Structure', 'CIVIS', 'Entrées en emploi'],
      ['Meuse', 'ML Nord Meusien', 10, 20],
      [null, 'ML Sud Meusien', 11, 21],
      [null, 'Total', 21, 41],
      ['Moselle', 'ML Nord Mosellan', 12, 22],
      [null, 'P.A.I.O. Metz-Campagne', 13, 23],
      [null, 'Total', 25, 45],
      [null, 'TOTAL GÉNÉRAL', total, 86],
    ],
    {fusions: ['A1:D1', 'A4:A6', 'A7:A9']},
  )

const valeursParDepartement = [
  `${MEUSIEN} civis 2008 = 10`,
  `${MEUSIEN} entrees_emploi 2008 = 20`,
  `${SUD_MEUSIEN} civis 2008 = 11`,
  `${SUD_MEUSIEN} entrees_emploi 2008 = 21`,
  `${MOSELLAN} civis 2008 = 12`,
  `${MOSELLAN} entrees_emploi 2008 = 22`,
  `${METZ_CAMPAGNE} civis 2008 = 13`,
  `${METZ_CAMPAGNE} entrees_emploi 2008 = 23`,
]

/** Totals of every kind: never data, always checked. */
export const TOTAUX: readonly FixtureDeTableau[] = [
  {
    nom: 'départements fusionnés vers le bas, totaux par groupe, total général',
    fichier: 'recu.xlsx',
    grilles: [parDepartement(46)],
    attendu: 'sans_question',
    valeurs: valeursParDepartement,
  },
  {
    nom: 'total général faux : un seul constat',
    fichier: 'recu.xlsx',
    grilles: [parDepartement(47)],
    attendu: 'sans_question',
    valeurs: valeursParDepartement,
    anomalies: ['ACT-006 C10'],
  },
  {
    nom: 'lignes de groupe « MEUSE » avec leur sous-total au-dessus, « REGION » en bas',
    fichier: 'recu.xlsx',
    grilles: [
      grille([
        ['', 'Jeunes en contact'],
        ['MEUSE', 21],
        ['ML Nord Meusien', 10],
        ['ML Sud Meusien', 11],
        ['MOSELLE', 12],
        ['ML Nord Mosellan', 12],
        ['REGION', 30],
      ]),
    ],
    attendu: 'sans_question',
    valeurs: [
      `${MEUSIEN} jeunes_en_contact 2008 = 10`,
      `${SUD_MEUSIEN} jeunes_en_contact 2008 = 11`,
      `${MOSELLAN} jeunes_en_contact 2008 = 12`,
      'REGION jeunes_en_contact 2008 = 30',
    ],
  },
  {
    nom: 'totaux par type de structure',
    fichier: 'recu.xlsx',
    grilles: [
      grille([
        ['Structure', 'CIVIS'],
        ['ML Nord Meusien', 10],
        ['PAIO Metz Campagne', 5],
        ['ML Nord Mosellan', 12],
        ['Sous-total ML', 22],
        ['Sous-total PAIO', 5],
        ['Ensemble du réseau', 27],
      ]),
    ],
    attendu: 'sans_question',
    valeurs: [`${MEUSIEN} civis 2008 = 10`, `${METZ_CAMPAGNE} civis 2008 = 5`, `${MOSELLAN} civis 2008 = 12`],
  },
  {
    nom: 'ligne de sommes sans nom',
    fichier: 'recu.xlsx',
    grilles: [
      grille([
        ['Structure', 'CIVIS', 'Parrains'],
        ['ML Nord Meusien', 10, 1],
        ['ML Nord Mosellan', 12, 2],
        [null, 22, 3],
      ]),
    ],
    attendu: 'sans_question',
    valeurs: [
      `${MEUSIEN} civis 2008 = 10`,
      `${MEUSIEN} parrains 2008 = 1`,
      `${MOSELLAN} civis 2008 = 12`,
      `${MOSELLAN} parrains 2008 = 2`,
    ],
  },
  {
    nom: 'total plus petit d’un compte en jeunes distincts : celui du réseau',
    fichier: 'recu.xlsx',
    grilles: [
      grille([
        ['Structure', 'Jeunes en contact'],
        ['ML Grand Nancy', 100],
        ['ML Nord Mosellan', 50],
        ['TOTAL', 145],
      ]),
    ],
    attendu: 'sans_question',
    valeurs: [
      `${NANCY} jeunes_en_contact 2008 = 100`,
      `${MOSELLAN} jeunes_en_contact 2008 = 50`,
      'REGION jeunes_en_contact 2008 = 145',
    ],
    anomalies: ['ACT-014 B4'],
  },
  {
    nom: 'fichier du réseau : les valeurs de la région',
    fichier: 'entrepot-region.xlsx',
    grilles: [
      grille([
        ['Région Lorraine – activité 2008'],
        ['Indicateur', 'Janvier', 'Février'],
        ['Premiers accueils', 1200, 1100],
      ]),
    ],
    attendu: 'sans_question',
    valeurs: ['REGION premiers_accueils 2008-01 = 1200', 'REGION premiers_accueils 2008-02 = 1100'],
  },
  {
    nom: 'lignes de moyenne, d’évolution et de % sous les valeurs',
    fichier: 'recu.xlsx',
    grilles: [
      grille([
        ['Structure', 'CIVIS'],
        ['ML Grand Nancy', 10],
        ['ML Nord Mosellan', 20],
        ['Moyenne', 15],
        ['Évolution', '+ 3 %'],
        ['Total', 30],
      ]),
    ],
    attendu: 'sans_question',
    valeurs: [`${NANCY} civis 2008 = 10`, `${MOSELLAN} civis 2008 = 20`],
    anomalies: ['ACT-020 A4'],
  },
  {
    nom: 'ligne entière de pourcentages sous un effectif',
    fichier: 'ml-grand-nancy.xlsx',
    grilles: [
      grille([
        ['', '2007', '2008'],
        ['Premiers accueils', 100, 110],
        ['dont femmes', '52 %', '53 %'],
      ]),
    ],
    attendu: 'sans_question',
    valeurs: [`${NANCY} premiers_accueils 2007 = 100`, `${NANCY} premiers_accueils 2008 = 110`],
    anomalies: ['ACT-020 B3'],
  },
]
