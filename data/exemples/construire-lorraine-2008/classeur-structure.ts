import type {Classeur} from '../../../src/documents/classeur.js'
import {sansAccents} from '../../../src/shared/francais.js'
import {
  entete,
  entier,
  fusionDeLigne,
  type LigneDeClasseur,
  note,
  sousTitre,
  texte,
  titre,
  VIDE,
} from './cellules.js'
import type {LigneExemple, Mensuel, Mois} from './donnees.js'
import {sommer} from './repartir.js'
import type {StructureExemple} from './structures.js'
import type {Annee} from './totaux.js'

/** Two ways of writing the same table, met in the same network. */
type Habitude = {readonly mois: readonly string[]; readonly libelles: readonly string[]}

const COURANTE: Habitude = {
  mois: [
    'Janvier',
    'Février',
    'Mars',
    'Avril',
    'Mai',
    'Juin',
    'Juillet',
    'Août',
    'Septembre',
    'Octobre',
    'Novembre',
    'Décembre',
  ],
  libelles: [
    'Jeunes en premier accueil',
    '   dont femmes',
    '   dont hommes',
    'Entrées en emploi et emploi/formation',
    '   dont alternance',
    'Entrées en formation',
    'Jeunes entrés en CIVIS',
    '   dont CIVIS renforcé',
    '   dont CIVIS droit commun',
  ],
}

const ABREGEE: Habitude = {
  mois: ['Janv.', 'Févr.', 'Mars', 'Avr.', 'Mai', 'Juin', 'Juil.', 'Août', 'Sept.', 'Oct.', 'Nov.', 'Déc.'],
  libelles: [
    '1er accueil',
    'dont F',
    'dont H',
    'Entrées emploi',
    'dont en alternance',
    'Entrées formation',
    'CIVIS',
    'dont renforcé',
    'dont droit commun',
  ],
}

/** In the order of `libelles`. */
const LIRE: readonly ((m: Mensuel) => Mois)[] = [
  (m) => m.premiersAccueils,
  (m) => m.premiersAccueilsFemmes,
  (m) => m.premiersAccueilsHommes,
  (m) => m.entreesEmploi,
  (m) => m.alternance,
  (m) => m.entreesFormation,
  (m) => m.civis,
  (m) => m.civisRenforce,
  (m) => m.civisDroitCommun,
]

/** The ways a sender writes the name of his own structure: the words stay, accents, case and apostrophe move. */
const ECRITURES: readonly ((nom: string) => string)[] = [
  (nom) => nom,
  (nom) => nom.toUpperCase(),
  (nom) => nom.replace('Mission Locale', 'Mission locale').replaceAll("'", '’'),
  (nom) => nom,
  (nom) => nom.normalize('NFD').replace(/\p{M}/gu, '').toUpperCase(),
]

/** The monthly workbook a structure sends: indicators in rows, months in columns, a total as witness. */
export function classeurStructure({structure, annees}: LigneExemple, rang: number, annee: Annee): Classeur {
  const habitude = rang % 3 === 2 ? ABREGEE : COURANTE
  const nom = (ECRITURES[rang % ECRITURES.length] ?? String)(structure.nom)
  return {
    titre: `Activité ${annee} – ${structure.nom}`,
    auteur: structure.nom,
    date: `${annee + 1}-01-20`,
    feuilles: [
      {
        nom: `Activité ${annee}`,
        lignes: [
          titre(nom),
          sousTitre(`Tableau d'activité mensuel – année ${annee}`),
          VIDE,
          [entete('Indicateur'), ...habitude.mois.map(entete), entete(`Total ${annee}`)],
          ...lignesDIndicateurs(habitude, annees[annee].mensuel),
          VIDE,
          note(`* ${noteDe(annee)}`),
        ],
        fusions: [0, 1].map((ligne) => fusionDeLigne(ligne, 0, 13)),
        largeurs: [40, ...habitude.mois.map(() => 11), 12],
        figer: {lignes: 4, colonnes: 1},
      },
    ],
  }
}

function lignesDIndicateurs({libelles}: Habitude, mensuel: Mensuel): LigneDeClasseur[] {
  return LIRE.map((lire, i) => {
    const mois = lire(mensuel)
    return [
      texte(libelles[i] ?? null),
      ...mois.map((valeur) => entier(valeur)),
      entier(sommer(mois), 'sous-total'),
    ]
  })
}

function noteDe(annee: Annee): string {
  return annee === 2007
    ? 'Exemple : les valeurs de 2007 ne sont pas publiées ; celles-ci sont fictives.'
    : 'Exemple : valeurs fictives pour cette structure ; seuls les totaux de la région sont publiés.'
}

/** `03-ml-du-bassin-de-longwy-2008.xlsx`: the order of the directory, then a name any system accepts. */
export function nomDeFichier(structure: StructureExemple, rang: number, annee: Annee): string {
  const nom = sansAccents(structure.nom.replace('Mission Locale', 'ML'))
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
  return `${String(rang + 1).padStart(2, '0')}-${nom}-${annee}.xlsx`
}
