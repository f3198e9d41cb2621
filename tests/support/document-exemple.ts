import {
  type Bloc,
  type Charte,
  type Document,
  dessinerParts,
  type Tableau,
} from '../../src/documents/index.js'
import {formaterNombre, formaterPourcentage} from '../../src/shared/francais.js'

/** Width of the text of a page: charts made for it are printed at their own size. */
export const LARGEUR = 483

export const CHARTE: Charte = {principale: '#17375e', secondaire: '#2f7fb5', accent: '#e8912d'}

/** A share, without decimals. */
export const pourcent = (fraction: number) => formaterPourcentage(fraction)

function part(libelle: string, valeur: number, total: number) {
  return {libelle, valeur, etiquette: pourcent(valeur / total)}
}

const RESEAU: Bloc = {
  bloc: 'chiffres',
  chiffres: [
    {
      valeur: '20',
      libelle: 'structures forment le réseau régional',
      details: ['15 Missions Locales et 5 PAIO', `${formaterNombre(186)} lieux d’accueil`],
      majeur: true,
    },
    {
      valeur: '376',
      libelle: 'salariés',
      details: [`${formaterNombre(330)} équivalents temps plein`],
      majeur: true,
    },
  ],
}

const PUBLICS: Bloc = {
  bloc: 'chiffres',
  chiffres: [
    {
      valeur: formaterNombre(14031),
      libelle: 'jeunes en premier accueil',
      evolution: {texte: '+\u00A05,4\u00A0%', sens: 'hausse'},
      details: ['dont 52\u00A0% de jeunes femmes'],
    },
    {
      valeur: formaterNombre(37047),
      libelle: 'jeunes en contact',
      evolution: {texte: '+\u00A02,3\u00A0%', sens: 'hausse'},
      details: ['dont 52\u00A0% de jeunes femmes'],
    },
    {
      valeur: formaterNombre(11169),
      libelle: 'entrées en emploi et emploi/formation',
      evolution: {texte: '+\u00A01,3\u00A0%', sens: 'hausse'},
      details: ['dont 10\u00A0% en alternance'],
    },
    {
      valeur: formaterNombre(8339),
      libelle: 'entrées en formation',
      evolution: {texte: '+\u00A014,5\u00A0%', sens: 'hausse'},
      details: [],
    },
    {
      valeur: formaterNombre(1100),
      libelle: 'jeunes parrainés',
      details: ['par 329 parrains'],
    },
  ],
}

const CIVIS: Bloc = {
  bloc: 'chiffres',
  chiffres: [
    civis('CIVIS', 8499, 8876, '95,75\u00A0%'),
    civis('CIVIS renforcé', 4156, 4547, '91,40\u00A0%'),
    civis('CIVIS droit commun', 4343, 4329, '100,32\u00A0%'),
  ],
}

function civis(libelle: string, valeur: number, objectif: number, taux: string) {
  const texte = `${taux} de l’objectif de ${formaterNombre(objectif)}`
  return {valeur: formaterNombre(valeur), libelle, details: [], jauge: {part: valeur / objectif, texte}}
}

const PROPOSITIONS = {
  bloc: 'figure',
  legende: 'Figure 1 – Propositions faites aux jeunes, par type',
  dessin: dessinerParts({
    titre: 'Propositions faites aux jeunes',
    parts: [
      part('Emploi', 41200, 128000),
      part('Projet professionnel', 33100, 128000),
      part('Formation', 25300, 128000),
      part('Vie sociale', 12400, 128000),
      part('Santé', 7600, 128000),
      part('Logement', 5200, 128000),
      part('Loisirs, sport, culture', 3200, 128000),
    ],
    largeur: LARGEUR,
    charte: CHARTE,
  }),
  source: 'Source : Parcours 3, extraction du 28 février 2009. Répartition fictive.',
} as const satisfies Bloc

const DEPARTEMENTS: Tableau = {
  bloc: 'tableau',
  legende: 'Tableau 1 – Structures du réseau par département au 31 décembre 2008',
  colonnes: [
    {libelle: 'Département', alignement: 'gauche', poids: 3},
    {libelle: 'Missions Locales', alignement: 'droite', poids: 1.2},
    {libelle: 'PAIO', alignement: 'droite'},
    {libelle: 'Total', alignement: 'droite'},
  ],
  lignes: [
    {role: 'donnee', cellules: ['Meurthe-et-Moselle (54)', '6', '0', '6']},
    {role: 'donnee', cellules: ['Meuse (55)', '2', '0', '2']},
    {role: 'donnee', cellules: ['Moselle (57)', '6', '2', '8']},
    {role: 'donnee', cellules: ['Vosges (88)', '1', '3', '4']},
    {role: 'total', cellules: ['Lorraine', '15', '5', '20']},
  ],
  source: 'Source : annuaire du réseau, 31 décembre 2008.',
}

/** The key figures of Lorraine 2008 as published, with a fictitious split of propositions. */
export function documentExemple(): Document {
  return {
    metadonnees: {
      titre: 'Rapport d’activité 2008 du réseau des Missions Locales de Lorraine',
      sujet: 'Chiffres-clés du réseau régional',
      auteur: 'Animation régionale des Missions Locales de Lorraine',
      motsCles: ['Missions Locales', 'PAIO', 'Lorraine', 'chiffres-clés'],
      date: '2009-02-28',
    },
    charte: CHARTE,
    couverture: {
      surtitre: 'Missions Locales et PAIO de Lorraine',
      titre: 'Rapport d’activité 2008',
      sousTitre: 'Les chiffres-clés du réseau régional',
      emetteur: 'Animation régionale des Missions Locales de Lorraine',
      mentions: [
        'Chiffres arrêtés au 28 février 2009, 20 structures répondantes sur 20.',
        'La répartition par structure est fictive ; ses totaux sont ceux publiés.',
      ],
    },
    piedDePage: 'Rapport d’activité 2008 – Missions Locales et PAIO de Lorraine',
    blocs: [
      {bloc: 'titre', niveau: 1, texte: 'Les chiffres-clés de 2008'},
      {
        bloc: 'paragraphe',
        style: 'chapeau',
        texte: 'Un réseau régional de 20 structures : 15 Missions Locales et 5 PAIO.',
      },
      RESEAU,
      PUBLICS,
      {bloc: 'titre', niveau: 2, texte: 'Le CIVIS au regard de ses objectifs'},
      CIVIS,
      {bloc: 'titre', niveau: 1, texte: 'Ce qui est proposé aux jeunes'},
      PROPOSITIONS,
      {bloc: 'titre', niveau: 2, texte: 'Un réseau présent dans les quatre départements'},
      DEPARTEMENTS,
    ],
  }
}
