import type {Classeur} from '../../../../src/documents/classeur.js'
import {AUTEUR, jour, type LigneDeClasseur, nombreOuVide, texte} from '../cellules.js'
import {feuilleSimple} from '../feuille-simple.js'
import {nomDe, personneFictive, SIEGES, type Siege, titulaire} from '../personnes-fictives.js'

export const FICTIVE = '(personne fictive)'

/** The published bureau: function, and the seat of the board the person holds. */
const BUREAU: readonly (readonly [string, Siege])[] = [
  ['Président', {structure: '88160S00', fonction: 'Président'}],
  ['Trésorier', {structure: '57240S00', fonction: 'Vice-président'}],
  ['Secrétaire', {structure: '57606S00', fonction: 'Président délégué'}],
  ['Vice-présidente', {structure: '55029S00', fonction: 'Présidente'}],
  ['Vice-présidente', {structure: '54395S00', fonction: 'Présidente déléguée'}],
  ['Vice-président', {structure: '57463S00', fonction: 'Président délégué'}],
  ['Vice-président', {structure: '88383S00', fonction: 'Vice-président'}],
  ['Membre', {structure: '54329S00', fonction: 'Président'}],
  ['Membre', {structure: '54323S00', fonction: 'Vice-présidente'}],
]

/** The published meetings; attendance is not published. */
const REUNIONS: readonly (readonly [string, string, string, number])[] = [
  ['2008-02-12', 'Bureau', 'Préparation du programme de l’année', 7],
  ['2008-03-31', 'Bureau', 'Comptes de l’exercice 2007', 8],
  ['2008-04-18', "Conseil d'administration", 'Réunion de travail', 24],
  ['2008-05-14', "Conseil d'administration", 'Rapport d’activité et comptes de 2007', 22],
  ['2008-11-13', 'Assemblée générale', 'Élection du bureau', 41],
]

const NOTE_NOMS =
  'Instances, fonctions et structures : rapport publié. Les personnes sont fictives : leurs noms de plantes ne désignent personne.'

/** Who sits where, and when the instances met. */
export function classeurInstances(): Classeur {
  return {
    titre: 'Instances 2008',
    auteur: AUTEUR,
    date: '2008-11-20',
    feuilles: [
      feuilleSimple({
        nom: "Conseil d'administration",
        titre: "Membres du conseil d'administration en 2008",
        notes: [NOTE_NOMS],
        colonnes: [
          ...COLONNES_PERSONNE,
          ['Fonction dans la structure', 26],
          ['Code', 11],
          ['Structure', 50],
          ['Remarque', 20],
        ],
        lignes: SIEGES.map((siege) => [
          ...personne(siege),
          texte(siege.fonction),
          ...deStructure(siege),
          texte(FICTIVE),
        ]),
      }),
      feuilleSimple({
        nom: 'Bureau',
        titre: "Membres du bureau élus par l'assemblée générale du 13 novembre 2008",
        notes: [NOTE_NOMS],
        colonnes: [
          ...COLONNES_PERSONNE,
          ['Fonction au bureau', 22],
          ['Code', 11],
          ['Structure', 50],
          ['Depuis', 12],
          ['Remarque', 20],
        ],
        lignes: BUREAU.map(([fonction, siege]) => [
          ...personne(siege),
          texte(fonction),
          ...deStructure(siege),
          jour('2008-11-13'),
          texte(FICTIVE),
        ]),
      }),
      feuilleSimple({
        nom: 'Réunions',
        titre: 'Réunions des instances en 2008',
        notes: [
          'Dates et instances : rapport publié. Ordres du jour, lieux et présents : fictifs, sauf la réunion de travail et l’élection du bureau.',
        ],
        colonnes: [
          ['Date', 12],
          ['Instance', 26],
          ['Objet', 44],
          ['Lieu', 30],
          ['Présents', 10],
          ['Remarque', 24],
        ],
        lignes: REUNIONS.map(([date, instance, objet, presents]) => [
          jour(date),
          texte(instance),
          texte(objet),
          texte("Siège de l'association, Nancy"),
          nombreOuVide(presents),
          texte('lieu et présents fictifs'),
        ]),
        figees: 2,
      }),
    ],
  }
}

const COLONNES_PERSONNE = [
  ['Civilité', 10],
  ['Prénom', 16],
  ['Nom', 20],
] as const

function personne({structure, fonction}: Siege): LigneDeClasseur {
  const {civilite, prenom, nom} = titulaire(structure, fonction)
  return [texte(civilite), texte(prenom), texte(nom)]
}

function deStructure({structure}: Siege): LigneDeClasseur {
  return [texte(structure), texte(nomDe(structure))]
}

/** The team of the association and its former president: functions published, persons fictitious. */
export const EQUIPE = [
  {
    fonction: 'Président',
    depuis: '2006-05-11',
    jusqua: '2008-11-12',
    ...personneFictive('ancien président', 'Président'),
  },
  {fonction: 'Président', depuis: '2008-11-13', jusqua: null, ...titulaire('88160S00', 'Président')},
  {fonction: 'Directeur', depuis: '2005-01-03', jusqua: null, ...personneFictive('directeur', 'Directeur')},
  {
    fonction: 'Assistant régional Parcours 3',
    depuis: '1993-09-01',
    jusqua: null,
    ...personneFictive('assistant', 'Assistant'),
  },
] as const
