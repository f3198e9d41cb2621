import type {Classeur, FeuilleDeClasseur} from '../../../../src/documents/classeur.js'
import {AUTEUR, dixiemes, entier, euros, jour, texte} from '../cellules.js'
import {feuilleSimple} from '../feuille-simple.js'
import {alea, sommer} from '../repartir.js'
import {STRUCTURES} from '../structures.js'
import {ACTIONS, budgetDe} from './actions-2008.js'

const ASSOCIATION = 'Association régionale des Missions Locales et PAIO'

/** The posts are published, their time is not; in tenths of a post. */
const POSTES: readonly (readonly [string, string, string, number])[] = [
  ['Animateur régional', 'salarié', ASSOCIATION, 10],
  ['Assistant régional Parcours 3', 'salarié', ASSOCIATION, 10],
  ['Chargé de projet parrainage', 'salarié', ASSOCIATION, 8],
  ['Référente régionale Parcours 3', 'mis à disposition', 'Mission Locale du Bassin Houiller', 2],
]

/** Whole euros. */
const PAR_SALARIE = 45

/** The team, its funders and the cotisations of 2008; every amount is fictitious. */
export function classeurMoyens(): Classeur {
  return {
    titre: "Moyens de l'animation 2008",
    auteur: AUTEUR,
    date: '2009-01-12',
    feuilles: [equipe(), financements(), cotisations()],
  }
}

function equipe(): FeuilleDeClasseur {
  return feuilleSimple({
    nom: 'Équipe',
    titre: "L'équipe de l'animation régionale en 2008",
    notes: ['Les postes sont ceux du rapport publié ; leur temps est fictif.'],
    colonnes: [
      ['Poste', 40],
      ['Statut', 20],
      ['Employeur', 50],
      ['Effectif', 10],
      ['ETP', 10],
    ],
    lignes: [
      ...POSTES.map(([poste, statut, employeur, temps]) => [
        texte(poste),
        texte(statut),
        texte(employeur),
        entier(1),
        dixiemes(temps),
      ]),
      [
        texte('Total', 'total'),
        texte(null, 'total'),
        texte(null, 'total'),
        entier(POSTES.length, 'total'),
        dixiemes(sommer(POSTES.map(([, , , temps]) => temps)), 'total'),
      ],
    ],
  })
}

function financements(): FeuilleDeClasseur {
  const lignes = ACTIONS.flatMap(budgetDe)
  const rangs = [...new Set(lignes.map((l) => l.financeur))].map((financeur) => {
    const prevu = sommer(lignes.filter((l) => l.financeur === financeur).map((l) => l.prevu))
    const verse = financeur === 'ACSE' ? Math.round(prevu * 0.8) : prevu
    return [financeur, prevu, prevu, verse] as const
  })
  return feuilleSimple({
    nom: 'Financements',
    titre: "Les financements de l'animation régionale en 2008",
    notes: ['Les financeurs sont ceux du rapport publié ; tous les montants sont fictifs.'],
    colonnes: [
      ['Financeur', 36],
      ['Demandé', 14],
      ['Notifié', 14],
      ['Reçu', 14],
    ],
    lignes: [
      ...rangs.map(([financeur, ...montants]) => [texte(financeur), ...montants.map((m) => euros(m))]),
      [
        texte('Total', 'total'),
        ...[1, 2, 3].map((c) => euros(sommer(rangs.map((r) => Number(r[c]))), 'total')),
      ],
    ],
  })
}

function cotisations(): FeuilleDeClasseur {
  const rangs = STRUCTURES.map(({code, nom}, rang) => {
    const appelee = PAR_SALARIE * (8 + Math.round(alea(`${code} cotisation`, 1) * 20))
    return {code, nom, appelee, recue: rang === 12 ? null : appelee}
  })
  return feuilleSimple({
    nom: 'Cotisations',
    titre: 'Les cotisations des structures en 2008',
    notes: ['Tous les montants et toutes les dates sont fictifs.'],
    colonnes: [
      ['Code', 11],
      ['Structure', 50],
      ['Appelée', 14],
      ['Reçue', 14],
      ['Reçue le', 12],
    ],
    lignes: [
      ...rangs.map(({code, nom, appelee, recue}, rang) => [
        texte(code),
        texte(nom),
        euros(appelee),
        euros(recue),
        jour(recue === null ? null : `2008-0${4 + (rang % 3)}-15`),
      ]),
      [
        texte('Total', 'total'),
        texte(null, 'total'),
        euros(sommer(rangs.map((r) => r.appelee)), 'total'),
        euros(sommer(rangs.map((r) => r.recue ?? 0)), 'total'),
        texte(null, 'total'),
      ],
    ],
    figees: 2,
  })
}
