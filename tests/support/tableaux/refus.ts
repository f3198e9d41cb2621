import {grille} from '../grilles.js'
import {type FixtureDeTableau, NANCY} from './type.js'

/** What is refused, or goes in with a warning, and where the finding points. */
export const REFUS: readonly FixtureDeTableau[] = [
  {
    nom: 'nom qui pourrait être deux structures',
    fichier: 'recu.xlsx',
    grilles: [
      grille([
        ['Structure', 'CIVIS'],
        ['ML Grand Nancy', 1],
        ['Mission Locale Val de Lorraine', 2],
      ]),
    ],
    attendu: 'refuse',
    anomalies: ['ACT-003 A3'],
  },
  {
    nom: 'structure inconnue',
    fichier: 'recu.xlsx',
    grilles: [
      grille([
        ['Structure', 'CIVIS'],
        ['ML Grand Nancy', 1],
        ['Mission Locale de Brest', 2],
      ]),
    ],
    attendu: 'refuse',
    anomalies: ['ACT-002 A3'],
  },
  {
    nom: 'structure inconnue en titre de groupe : rien n’est attribué à la précédente',
    fichier: 'recu.xlsx',
    grilles: [
      grille([
        ['', 'Janvier'],
        ['Mission Locale du Grand Nancy'],
        ['CIVIS', 1],
        ['Mission Locale de Brest'],
        ['CIVIS', 5],
      ]),
    ],
    attendu: 'refuse',
    anomalies: ['ACT-002 A5'],
  },
  {
    nom: 'aucune structure nulle part',
    fichier: 'tableau.xlsx',
    grilles: [
      grille([
        ['Indicateur', 'Janvier'],
        ['CIVIS', 3],
      ]),
    ],
    attendu: 'refuse',
    anomalies: ['ACT-002 A1'],
  },
  {
    nom: 'titre qui nomme deux indicateurs',
    fichier: 'ml-grand-nancy.xlsx',
    grilles: [grille([['Premiers accueils et CIVIS'], ['Structure', 'Janvier'], ['ML Grand Nancy', 3]])],
    attendu: 'refuse',
    anomalies: ['ACT-001 -'],
  },
  {
    nom: 'texte sous un indicateur',
    fichier: 'recu.xlsx',
    grilles: [
      grille([
        ['Structure', 'CIVIS'],
        ['ML Grand Nancy', 'environ 200'],
        ['ML Nord Meusien', 3],
      ]),
    ],
    attendu: 'refuse',
    anomalies: ['ACT-004 B2'],
  },
  {
    nom: 'nombre ambigu',
    fichier: 'recu.xlsx',
    grilles: [
      grille([
        ['Structure', 'CIVIS'],
        ['ML Grand Nancy', '1.234'],
      ]),
    ],
    attendu: 'refuse',
    anomalies: ['ACT-005 B2'],
  },
  {
    nom: 'pourcentage isolé parmi des effectifs',
    fichier: 'recu.xlsx',
    grilles: [
      grille([
        ['Structure', 'CIVIS', 'Parrains'],
        ['ML Grand Nancy', '12 %', 3],
        ['ML Nord Meusien', 3, 4],
      ]),
    ],
    attendu: 'refuse',
    anomalies: ['ACT-022 B2'],
  },
  {
    nom: 'effectif négatif ou à virgule : gardé et dit',
    fichier: 'recu.xlsx',
    grilles: [
      grille([
        ['Structure', 'CIVIS', 'Parrains'],
        ['ML Grand Nancy', -3, '2,5'],
      ]),
    ],
    attendu: 'sans_question',
    valeurs: [`${NANCY} civis 2008 = -3`, `${NANCY} parrains 2008 = 2.5`],
    anomalies: ['ACT-023 B2', 'ACT-023 C2'],
  },
  {
    nom: 'texte dans la colonne des périodes',
    fichier: 'recu.xlsx',
    grilles: [
      grille([
        ['Structure', 'Période', 'Indicateur', 'Valeur'],
        ['ML Grand Nancy', 'mars 2008', 'CIVIS', 3],
        ['ML Grand Nancy', 'Plus de 2 semaines', 'CIVIS', 4],
      ]),
    ],
    attendu: 'refuse',
    anomalies: ['ACT-021 B3'],
  },
  {
    nom: 'titre d’une autre année',
    fichier: 'recu.xlsx',
    grilles: [grille([['Activité 2006'], ['Structure', 'CIVIS'], ['ML Grand Nancy', 3]])],
    attendu: 'refuse',
    anomalies: ['ACT-008 -'],
  },
  {
    nom: 'tableau d’objectifs importé comme activité',
    fichier: 'recu.xlsx',
    grilles: [grille([['Objectifs CIVIS 2008'], ['Structure', 'CIVIS'], ['ML Grand Nancy', 3]])],
    attendu: 'refuse',
    anomalies: ['ACT-001 -'],
  },
  {
    nom: 'colonnes nominatives',
    fichier: 'recu.xlsx',
    grilles: [
      grille([
        ['Nom', 'Prénom', 'Date de naissance'],
        ['DURAND', 'Lucie', '12/03/1990'],
      ]),
    ],
    attendu: 'refuse',
    anomalies: ['ACT-009 -'],
  },
  {
    nom: 'fichier vide',
    fichier: 'recu.xlsx',
    grilles: [grille([]), grille([[null, null], []], {feuille: 'Feuil2'})],
    attendu: 'refuse',
    anomalies: ['ACT-001 -'],
  },
  {
    nom: 'deux nombres pour la même case',
    fichier: 'recu.xlsx',
    grilles: [
      grille([
        ['Structure', 'CIVIS'],
        ['ML Grand Nancy', 3],
        ['Mission Locale du Grand Nancy', 4],
      ]),
    ],
    attendu: 'refuse',
    anomalies: ['ACT-010 B3'],
  },
  {
    nom: 'code d’une structure et nom d’une autre',
    fichier: 'recu.xlsx',
    grilles: [
      grille([
        ['Code', 'Structure', 'CIVIS'],
        ['54395S00', 'ML Nord Meusien', 3],
        ['57672S00', 'ML Nord Mosellan', 4],
      ]),
    ],
    attendu: 'refuse',
    anomalies: ['ACT-003 B2'],
  },
  {
    nom: 'sous-catégorie inconnue sous un indicateur : pas l’ensemble',
    fichier: 'recu.xlsx',
    grilles: [
      grille(
        [
          ['Structure', 'CIVIS', null],
          [null, 'Total', 'signés en agence'],
          ['ML Grand Nancy', 30, 4],
        ],
        {fusions: ['B1:C1']},
      ),
    ],
    attendu: 'sans_question',
    valeurs: [`${NANCY} civis 2008 = 30`],
    anomalies: ['ACT-007 C2'],
  },
  {
    nom: 'accents perdus par un mauvais encodage',
    fichier: 'recu.csv',
    grilles: [
      grille([
        ['Structure', 'CIVIS', 'DÃ©partement'],
        ['ML Grand Nancy', 3, 'Meurthe'],
      ]),
    ],
    attendu: 'sans_question',
    valeurs: [`${NANCY} civis 2008 = 3`],
    anomalies: ['ACT-026 C1'],
  },
]
