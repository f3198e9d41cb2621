import {
  type Bloc,
  type Charte,
  type Dessin,
  type Document,
  dessinerBarres,
  dessinerColonnesComparees,
  dessinerParts,
  dessinerRealisation,
  type Tableau,
} from '../../src/documents/index.js'
import {accorder, formaterNombre, formaterPourcentage} from '../../src/shared/francais.js'

/** Width of the text of a page: charts made for it are printed at their own size. */
export const LARGEUR = 483

export const CHARTE: Charte = {principale: '#17375e', secondaire: '#2f7fb5', accent: '#e8912d'}

const pourcent = (fraction: number) => formaterPourcentage(fraction)

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
      evolution: {texte: '\u2212\u00A03,0\u00A0%', sens: 'baisse'},
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

const PARAGRAPHE =
  'L’accompagnement des jeunes de 16 à 25 ans repose sur l’écoute, l’orientation et la durée ; les conseillers suivent en moyenne cent trente jeunes chacun. « Rien n’est acquis », rappellent les directeurs : la conjoncture pèse sur l’accès à l’emploi, et la part des contrats courts augmente pour la troisième année de suite.'

const NOM_LONG =
  'Mission Locale intercommunale du Pays des Trois-Frontières et de la Vallée de la Fensch-Thionville-Hayange-Florange'

/** A name as long as the network has, every seventh structure. */
export function nomDeStructure(i: number): string {
  return i % 7 === 3 ? `${NOM_LONG} n° ${i + 1}` : `Mission Locale de l’Œuvre-sur-Çà n° ${i + 1}`
}

/** A table of many rows under groups, with sub-totals and a total. */
export function tableauLong(nombre: number): Tableau {
  const groupes = ['Meurthe-et-Moselle', 'Meuse', 'Moselle', 'Vosges']
  const parGroupe = Math.ceil(nombre / groupes.length)
  const lignes = groupes.flatMap((nom, g): Tableau['lignes'] => [
    {role: 'groupe', cellules: [nom]},
    ...Array.from({length: Math.min(parGroupe, nombre - g * parGroupe)}, (_, i) => ({
      role: 'donnee' as const,
      cellules: [
        nomDeStructure(g * parGroupe + i),
        formaterNombre(1234 + i * 137),
        formaterNombre(300 + i * 17),
        pourcent(0.25 + i / 300),
      ],
    })),
    {role: 'sous-total', cellules: [`Total ${nom}`, formaterNombre(21000 + g), '4 000', '27 %']},
  ])
  return {
    bloc: 'tableau',
    legende: 'Tableau 2 – Jeunes accueillis par structure',
    colonnes: [
      {libelle: 'Structure', alignement: 'gauche', poids: 3},
      {libelle: 'Jeunes en contact', alignement: 'droite'},
      {libelle: 'Premiers accueils', alignement: 'droite'},
      {libelle: 'Part de jeunes femmes', alignement: 'droite'},
    ],
    lignes: [
      ...lignes,
      {role: 'total', cellules: ['Réseau', formaterNombre(84006), formaterNombre(16000), '27 %']},
    ],
    source: 'Source : Parcours 3.',
    note: 'n. r. : non renseigné.',
  }
}

/** A table of months, too wide for the page. */
export function tableauLarge(colonnes: number): Tableau {
  return {
    bloc: 'tableau',
    legende: 'Tableau 3 – Entrées en emploi par mois',
    colonnes: [
      {libelle: 'Structure', alignement: 'gauche'},
      ...Array.from({length: colonnes - 1}, (_, i) => ({
        libelle: `Septembre-${2000 + i}`,
        alignement: 'droite' as const,
      })),
    ],
    lignes: Array.from({length: 6}, (__, l) => ({
      role: 'donnee' as const,
      cellules: [
        `Structure ${l + 1}`,
        ...Array.from({length: colonnes - 1}, (_, i) => formaterNombre(1000 * (l + 1) + i)),
      ],
    })),
  }
}

function barres(nombre: number) {
  return Array.from({length: nombre}, (_, i) => ({
    libelle: nomDeStructure(i),
    valeur: 900 - i * 10,
    etiquette: formaterNombre(900 - i * 10),
  }))
}

const ANNEES = ['2007', '2008'] as const

function comparaisons() {
  return ['Premier accueil', 'En contact', 'Emploi', 'Formation'].map((libelle, i) => ({
    libelle,
    avant: {valeur: 13000 - i * 2400, etiquette: formaterNombre(13000 - i * 2400)},
    apres: {valeur: 14031 - i * 2100, etiquette: formaterNombre(14031 - i * 2100)},
  }))
}

function chapitresRiches(): Bloc[] {
  return [
    {bloc: 'titre', niveau: 1, texte: 'Une année d’accueil : les jeunes, leurs parcours, leurs difficultés'},
    {
      bloc: 'paragraphe',
      style: 'chapeau',
      texte: 'Plus de jeunes, plus souvent accompagnés, dans un contexte qui se tend.',
    },
    ...Array.from({length: 9}, () => ({bloc: 'paragraphe', texte: PARAGRAPHE}) as const),
    {bloc: 'titre', niveau: 2, texte: 'Ce que disent les structures'},
    {
      bloc: 'liste',
      elements: [
        'L’accueil de proximité.',
        [{texte: 'La '}, {texte: 'mobilité', style: 'gras'}, {texte: ', dans les zones rurales.'}],
      ],
    },
    {bloc: 'liste', ordonnee: true, elements: ['Recevoir', 'Orienter', 'Accompagner']},
    {bloc: 'titre', niveau: 3, texte: 'Pour en savoir plus'},
    {
      bloc: 'paragraphe',
      texte: [
        {texte: 'Le site national : '},
        {texte: 'www.unml.info', lien: 'https://www.unml.info'},
        {texte: '.'},
      ],
    },
    {
      bloc: 'encadre',
      titre: 'À retenir',
      textes: [PARAGRAPHE, 'Le réseau reste le premier interlocuteur des 16-25 ans.'],
    },
    {
      bloc: 'paragraphe',
      style: 'note',
      texte: 'Les jeunes en contact sont ceux qui ont eu au moins un entretien dans l’année.',
    },
  ]
}

function figure(legende: string, dessin: Dessin): Bloc {
  return {bloc: 'figure', legende, dessin, source: 'Source : données fictives.'}
}

/** Everything a document can hold, at its worst: long names, long and wide tables, eighty bars. */
export function documentRiche(): Document {
  const exemple = documentExemple()
  const demande = {largeur: LARGEUR, charte: CHARTE}
  return {
    ...exemple,
    blocs: [
      ...exemple.blocs,
      ...chapitresRiches(),
      {bloc: 'titre', niveau: 1, texte: 'Les structures'},
      tableauLong(45),
      tableauLarge(14),
      figure('Figure 2 – Premiers accueils par structure', dessinerBarres({...demande, barres: barres(80)})),
      figure(
        'Figure 3 – Vingt structures',
        dessinerBarres({...demande, titre: 'Premiers accueils', barres: barres(20)}),
      ),
      figure(
        'Figure 4 – D’une année à l’autre',
        dessinerColonnesComparees({...demande, series: ANNEES, comparaisons: comparaisons()}),
      ),
      figure(
        'Figure 5 – CIVIS',
        dessinerRealisation({
          ...demande,
          realisations: [
            realisation('CIVIS', 8499, 8876, '95,75 %'),
            realisation('CIVIS renforcé', 4156, 4547, '91,40 %'),
            realisation('CIVIS droit commun', 4343, 4329, '100,32 %'),
          ],
        }),
      ),
      {bloc: 'paragraphe', texte: `En tout, ${accorder(20, 'structure')}.`},
    ],
  }
}

function realisation(libelle: string, valeur: number, objectif: number, taux: string) {
  return {
    libelle,
    valeur,
    objectif,
    etiquette: `${formaterNombre(valeur)} (${taux})`,
    etiquetteObjectif: `objectif ${formaterNombre(objectif)}`,
  }
}
