import {importerProgramme} from '../../../../src/metier/programme/index.js'
import type {ActionDuProgramme} from '../../../../src/metier/programme/plan/index.js'
import {grille} from '../../../support/grilles.js'

type Cellules = readonly (string | number | null)[]

export const ENTETE_ACTIONS: Cellules = [
  'Mission',
  'Objectif',
  'Code',
  'Action',
  'Pilote',
  'Début',
  'Fin',
  'Budget',
  'Financeurs',
]
export const ENTETE_INDICATEURS: Cellules = [
  'Code action',
  'Indicateur de suivi',
  'Cible',
  'Unité',
  'Échéance',
  'Source',
  'Où le lire',
]
export const ENTETE_BUDGET: Cellules = ['Code action', 'Financeur', 'Prévu', 'Engagé', 'Réalisé']

export const ACTIONS: readonly Cellules[] = [
  [
    '1. Observer',
    '1.1 Rendre lisible',
    '1.1.1',
    'Chiffres-clés',
    'Animateur',
    '01/01/2008',
    '31/12/2008',
    1000,
    'État',
  ],
  [
    '3. Intervenir',
    '3.3 Appuyer',
    '3.3.1',
    'Appui CIVIS',
    'Animateur',
    '01/01/2008',
    '30/06/2008',
    5000,
    'État ; Région',
  ],
  ['3. Intervenir', '3.3 Appuyer', '3.3.5', 'Mobilité', null, null, '31/12/2008', null, null],
]
export const INDICATEURS: readonly Cellules[] = [
  ['1.1.1', 'Premiers accueils', 400, 'jeune', null, 'chiffres-clés', 'premiers_accueils'],
  ['3.3.1', 'Rencontres CIVIS', 5, 'réunion', null, 'journal', 'type « Groupe de travail », thème « CIVIS »'],
  ['3.3.5', 'Jeunes aidés', 250, 'jeune', null, 'saisie', 'à saisir'],
]
export const BUDGET: readonly Cellules[] = [
  ['3.3.1', 'État', 3000, 3000, 2500],
  ['3.3.1', 'Région', 2000, 1500, null],
]

/** The workbook of a small programme, each part replaced at will. */
export function classeur({
  actions = ACTIONS,
  indicateurs = INDICATEURS,
  budget = BUDGET,
}: {
  actions?: readonly Cellules[]
  indicateurs?: readonly Cellules[]
  budget?: readonly Cellules[]
} = {}) {
  return [
    grille([['Programme 2008'], ENTETE_ACTIONS, ...actions], {feuille: 'Programme'}),
    grille([ENTETE_INDICATEURS, ...indicateurs], {feuille: 'Indicateurs de suivi'}),
    grille([ENTETE_BUDGET, ...budget], {feuille: 'Budget'}),
  ]
}

export const DEMANDE = {
  fichier: 'programme.xlsx',
  sha256: 'a',
  annee: 2008,
  remplacer: false,
  chiffres: ['premiers_accueils'],
}

/** The actions a workbook brings. */
export function actionsDe(grilles: ReturnType<typeof classeur>): ActionDuProgramme[] {
  return importerProgramme([], grilles, DEMANDE).ecritures.flatMap((e) => e.contenu ?? [])
}
