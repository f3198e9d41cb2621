import type {Classeur} from '../../../../src/documents/classeur.js'
import {AUTEUR, euros, jour, type LigneDeClasseur, nombreOuVide, texte} from '../cellules.js'
import {feuilleSimple} from '../feuille-simple.js'
import {sommer} from '../repartir.js'
import {ACTIONS, type Action, budgetDe, MISSIONS, OBJECTIFS} from './actions-2008.js'

/** The programme of 2008: four missions, their objectives, their actions, what each is measured by. */
export function classeurProgramme(): Classeur {
  return {
    titre: "Programme d'actions 2008",
    auteur: AUTEUR,
    date: '2008-01-10',
    feuilles: [actions(), indicateurs(), budget()],
  }
}

const NOTE =
  'Les missions et les actions sont celles du rapport publié ; leurs codes, les dates, les cibles et les budgets sont fictifs.'

function actions() {
  return feuilleSimple({
    nom: 'Programme',
    titre: "Programme d'actions 2008 de l'animation régionale",
    notes: [NOTE],
    colonnes: [
      ['Mission', 44],
      ['Objectif', 46],
      ['Code', 8],
      ['Action', 52],
      ['Pilote', 30],
      ['Début', 12],
      ['Fin', 12],
      ['Budget', 12],
      ['Financeurs', 36],
    ],
    lignes: [
      ...ACTIONS.map(ligneDAction),
      [
        texte('Total', 'total'),
        ...Array.from({length: 6}, () => texte(null, 'total')),
        euros(sommer(ACTIONS.map((a) => a.budget)), 'total'),
        texte(null, 'total'),
      ],
    ],
  })
}

function ligneDAction(action: Action): LigneDeClasseur {
  const [mission = '', objectif = ''] = action.code.split('.')
  return [
    texte(`${mission}. ${MISSIONS[mission]}`),
    texte(`${mission}.${objectif} ${OBJECTIFS[`${mission}.${objectif}`]}`),
    texte(action.code),
    texte(action.intitule),
    texte(action.pilote),
    jour('2008-01-01'),
    jour('2008-12-31'),
    euros(action.budget),
    texte(action.financeurs),
  ]
}

function indicateurs() {
  return feuilleSimple({
    nom: 'Indicateurs de suivi',
    titre: 'Indicateurs de suivi du programme 2008',
    notes: [
      `${NOTE} « Source » dit où le réalisé se lit : journal, plan de formation, feuilles de temps ou chiffres-clés.`,
    ],
    colonnes: [
      ['Code action', 14],
      ['Action', 52],
      ['Indicateur de suivi', 52],
      ['Cible', 10],
      ['Unité', 16],
      ['Source', 24],
      ['Où le lire', 48],
    ],
    lignes: ACTIONS.flatMap(({code, intitule, suivi}) =>
      suivi.map(
        ([libelle, cible, unite, source, ou]): LigneDeClasseur => [
          texte(code),
          texte(intitule),
          texte(libelle),
          nombreOuVide(cible),
          texte(unite),
          texte(source),
          texte(ou),
        ],
      ),
    ),
  })
}

function budget() {
  return feuilleSimple({
    nom: 'Budget',
    titre: 'Budget du programme 2008 par action et par financeur',
    notes: [
      'Tous les montants sont fictifs : le rapport publié n’en donne pas. Ils retombent sur le budget de chaque action.',
    ],
    colonnes: [
      ['Code action', 14],
      ['Action', 52],
      ['Financeur', 36],
      ['Prévu', 12],
      ['Engagé', 12],
      ['Réalisé', 12],
    ],
    lignes: ACTIONS.flatMap((action) =>
      budgetDe(action).map(
        ({financeur, prevu, engage, realise}): LigneDeClasseur => [
          texte(action.code),
          texte(action.intitule),
          texte(financeur),
          euros(prevu),
          euros(engage),
          euros(realise),
        ],
      ),
    ),
    figees: 2,
  })
}
