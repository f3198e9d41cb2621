import type {Classeur, FeuilleDeClasseur} from '../../../../src/documents/classeur.js'
import {AUTEUR, euros, jour, type LigneDeClasseur, texte} from '../cellules.js'
import type {LigneExemple} from '../donnees.js'
import {feuilleSimple} from '../feuille-simple.js'
import {repartir, sommer} from '../repartir.js'

/** Yearly cost of the connexions of the référents Parcours 3, fictitious. */
const CONNEXIONS = 15_400
const PAS = 5

type Autre = readonly [
  type: string,
  partie: string,
  objet: string,
  montant: number | null,
  signee: string | null,
  remarque: string,
]

const AUTRES: readonly Autre[] = [
  [
    'Référente régionale',
    'Mission Locale du Bassin Houiller',
    'Participation au temps de la référente régionale Parcours 3',
    6200,
    '2008-02-29',
    'montant et date fictifs',
  ],
  [
    'Poste d’assistant',
    'État (DRTEFP)',
    'Financement du poste de l’assistant régional Parcours 3',
    38_500,
    '2008-03-14',
    'montant et date fictifs',
  ],
  [
    'Espace régional',
    'État et Conseil Régional de Lorraine',
    'Espace régional Parcours 3 : organisation, financement, pilotage',
    null,
    null,
    'sans date publiée',
  ],
  ['Partenariat', 'ANPE', 'Accord de partenariat renforcé', null, null, 'sans date publiée'],
  [
    'Partenariat',
    'Mission Générale d’Insertion de l’Éducation Nationale',
    'Convention de partenariat',
    null,
    null,
    'sans date publiée',
  ],
  [
    'Partenariat',
    'Direction Régionale des Services Pénitentiaires',
    'Insertion des jeunes de 18 à 25 ans placés sous main de justice',
    null,
    null,
    'sans date publiée',
  ],
  [
    'Partenariat',
    'Protection Judiciaire de la Jeunesse',
    'Jeunes de 16 à 21 ans sous mandat judiciaire',
    null,
    null,
    'sans date publiée',
  ],
  ['Partenariat', 'Agence pour l’Emploi des Militaires', 'Partenariat', null, null, 'sans date publiée'],
]

/** What was agreed in 2008: twenty times the same convention, and the others. */
export function classeurConventions(donnees: readonly LigneExemple[]): Classeur {
  return {
    titre: 'Conventions 2008',
    auteur: AUTEUR,
    date: '2008-12-15',
    feuilles: [connexions(donnees), autres()],
  }
}

function connexions(donnees: readonly LigneExemple[]): FeuilleDeClasseur {
  const montants = repartir(
    CONNEXIONS / PAS,
    donnees.map((d) => 300 + d.moyens.postesInformatiques * 20),
  ).map((n) => n * PAS)
  return feuilleSimple({
    nom: 'Connexion Parcours 3',
    titre: 'Conventions 2008 – connexion des référents Parcours 3',
    notes: [
      "L'association conventionne avec les 20 structures pour le coût annuel de la connexion de leur référent Parcours 3 (rapport publié). Numéros, montants et dates : fictifs.",
    ],
    colonnes: [
      ['Numéro', 12],
      ['Code', 11],
      ['Structure', 50],
      ['Objet', 52],
      ['Montant', 12],
      ['Du', 12],
      ['Au', 12],
      ['Signée le', 12],
      ['Signataire', 14],
    ],
    lignes: [
      ...donnees.map(
        ({structure}, rang): LigneDeClasseur => [
          texte(`2008-${String(rang + 1).padStart(3, '0')}`),
          texte(structure.code),
          texte(structure.nom),
          texte('Connexion annuelle du référent Parcours 3'),
          euros(montants[rang] ?? 0),
          jour('2008-01-01'),
          jour('2008-12-31'),
          // The last two came back after the summer, as they always do.
          jour(rang < 18 ? `2008-0${3 + (rang % 3)}-${10 + rang}` : `2008-09-${rang}`),
          texte('Président'),
        ],
      ),
      [
        texte('Total', 'total'),
        ...Array.from({length: 3}, () => texte(null, 'total')),
        euros(sommer(montants), 'total'),
        ...Array.from({length: 4}, () => texte(null, 'total')),
      ],
    ],
    figees: 3,
  })
}

function autres(): FeuilleDeClasseur {
  return feuilleSimple({
    nom: 'Autres conventions',
    titre: 'Autres conventions citées par le rapport 2008',
    notes: ['Parties et objets : rapport publié. Numéros, montants et dates : fictifs ou absents.'],
    colonnes: [
      ['Numéro', 12],
      ['Type', 22],
      ['Partie', 50],
      ['Objet', 60],
      ['Montant', 12],
      ['Signée le', 12],
      ['Remarque', 26],
    ],
    lignes: AUTRES.map(([type, partie, objet, montant, signee, remarque], rang) => [
      texte(`2008-${String(rang + 21).padStart(3, '0')}`),
      texte(type),
      texte(partie),
      texte(objet),
      euros(montant),
      jour(signee),
      texte(remarque),
    ]),
    figees: 2,
  })
}
