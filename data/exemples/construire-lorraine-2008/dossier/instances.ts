import type {Classeur, FeuilleDeClasseur} from '../../../../src/documents/classeur.js'
import {AUTEUR, jour, type LigneDeClasseur, nombreOuVide, texte} from '../cellules.js'
import {feuilleSimple} from '../feuille-simple.js'
import {courrielFictif, nomDe, personneFictive, SIEGES, type Siege, titulaire} from '../personnes-fictives.js'

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
        notes: [`${NOTE_NOMS} La fin des mandats est fictive.`],
        colonnes: [
          ...COLONNES_PERSONNE,
          ['Fonction au bureau', 22],
          ['Code', 11],
          ['Structure', 50],
          ['Depuis', 12],
          ["Jusqu'à", 12],
          ['Remarque', 20],
        ],
        lignes: BUREAU.map(([fonction, siege]) => [
          ...personne(siege),
          texte(fonction),
          ...deStructure(siege),
          jour('2008-11-13'),
          jour('2011-11-12'),
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
      partenaires(),
      regles(),
      decisions(),
    ],
  }
}

/** The bodies that sit on the two steering committees are published; who stands for them is not. */
const COMITES: readonly (readonly [string, readonly string[]])[] = [
  [
    "Comité de pilotage de l'animation régionale",
    ['DRTEFP', 'Conseil Régional de Lorraine', 'Association régionale des Missions Locales et PAIO'],
  ],
  [
    'Comité de pilotage régional Parcours 3',
    ['DRTEFP', 'Conseil Régional de Lorraine', 'Association régionale des Missions Locales et PAIO', 'OREFQ'],
  ],
]

function partenaires(): FeuilleDeClasseur {
  return feuilleSimple({
    nom: 'Comités de pilotage',
    titre: 'Membres des comités de pilotage en 2008',
    notes: ['Organismes : rapport publié. Les personnes et leurs fonctions sont fictives.'],
    colonnes: [
      ['Instance', 46],
      ...COLONNES_PERSONNE,
      ['Fonction', 26],
      ['Organisme', 50],
      ['Courriel', 40],
      ['Remarque', 20],
    ],
    lignes: COMITES.flatMap(([instance, organismes]) =>
      organismes.map((organisme) => {
        const representant = personneFictive(`${instance} ${organisme}`, 'Représentant')
        return [
          texte(instance),
          texte(representant.civilite),
          texte(representant.prenom),
          texte(representant.nom),
          texte('Membre'),
          texte(organisme),
          texte(courrielFictif(representant)),
          texte(FICTIVE),
        ]
      }),
    ),
  })
}

/** Statutes are not published. */
const REGLES: readonly (readonly [string, string, string | null, number | null, number | null])[] = [
  ["Conseil d'administration", 'interne', 'la moitié des membres présents ou représentés', 1, 15],
  ['Bureau', 'interne', 'plus de la moitié des membres présents', null, 8],
  ['Assemblée générale', 'interne', null, 2, 15],
  ["Comité de pilotage de l'animation régionale", 'interne', 'aucun', null, 15],
  ['Comité de pilotage régional Parcours 3', 'interne', 'aucun', null, 15],
  ['Conseil Régional de l’Emploi', 'extérieure', null, null, null],
]

function regles(): FeuilleDeClasseur {
  return feuilleSimple({
    nom: 'Instances',
    titre: 'Les règles des instances',
    notes: [
      'Les règles de quorum, de pouvoir et de convocation sont fictives : les statuts ne sont pas publiés.',
    ],
    colonnes: [
      ['Instance', 46],
      ['Nature', 14],
      ['Quorum', 48],
      ['Pouvoirs par personne', 20],
      ['Délai de convocation (jours)', 26],
    ],
    lignes: REGLES.map(([instance, nature, quorum, pouvoirs, delai]) => [
      texte(instance),
      texte(nature),
      texte(quorum),
      nombreOuVide(pouvoirs),
      nombreOuVide(delai),
    ]),
  })
}

const COPIL = "Comité de pilotage de l'animation régionale"

/** Fictitious: the report tells what was done, not what was voted. */
const DECISIONS: readonly (readonly [
  string,
  string,
  string,
  string,
  string,
  string,
  string | null,
  string | null,
])[] = [
  [
    '2008-01',
    'Bureau',
    '2008-02-12',
    'Relancer la lettre d’information du réseau, trois numéros par an',
    'Animateur régional',
    '2008-04-30',
    '2008-04-28',
    'deuxième numéro paru',
  ],
  [
    '2008-02',
    'Bureau',
    '2008-03-31',
    'Présenter les comptes de 2007 au conseil d’administration',
    'Trésorier',
    '2008-05-14',
    '2008-05-14',
    'procès-verbal du 14 mai 2008',
  ],
  [
    '2008-03',
    "Conseil d'administration",
    '2008-04-18',
    'Écrire la plaquette de présentation aux entreprises',
    'Groupe « entreprises »',
    '2008-12-15',
    null,
    null,
  ],
  [
    '2008-04',
    "Conseil d'administration",
    '2008-05-14',
    'Réunir de nouveau le groupe santé',
    'Animateur régional',
    '2008-10-31',
    null,
    null,
  ],
  [
    '2008-05',
    COPIL,
    '2008-12-16',
    'Valider le programme d’actions de 2009',
    'Comité de pilotage',
    '2009-01-31',
    null,
    null,
  ],
  [
    '2008-06',
    COPIL,
    '2008-12-16',
    'Reconduire l’aide à la mobilité des jeunes',
    'DRTEFP',
    '2009-02-28',
    null,
    null,
  ],
]

function decisions(): FeuilleDeClasseur {
  return feuilleSimple({
    nom: 'Décisions',
    titre: 'Décisions des instances en 2008',
    notes: [
      'Toutes les décisions sont fictives, comme leurs dates et leurs responsables ; les sujets sont ceux du rapport.',
    ],
    colonnes: [
      ['Numéro', 10],
      ['Instance', 46],
      ['Date', 12],
      ['Décision', 64],
      ['Responsable', 26],
      ['Échéance', 12],
      ['État', 12],
      ['Faite le', 12],
      ['Preuve', 30],
    ],
    lignes: DECISIONS.map(([numero, instance, date, decision, qui, echeance, faite, preuve]) => [
      texte(numero),
      texte(instance),
      jour(date),
      texte(decision),
      texte(qui),
      jour(echeance),
      texte(faite ? 'faite' : instance === COPIL ? 'demandée' : 'prise'),
      jour(faite),
      texte(preuve),
    ]),
  })
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
