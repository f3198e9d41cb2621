import {
  type Bloc,
  type Dessin,
  type Document,
  dessinerBarres,
  dessinerColonnesComparees,
  dessinerRealisation,
  type Tableau,
} from '../../src/documents/index.js'
import {accorder, formaterNombre} from '../../src/shared/francais.js'
import {CHARTE, documentExemple, LARGEUR, pourcent} from './document-exemple.js'

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
    {
      bloc: 'chiffres',
      chiffres: [
        {
          valeur: '12',
          libelle: 'en baisse',
          evolution: {texte: '\u2212\u00A03,0\u00A0%', sens: 'baisse'},
          details: [],
        },
        {valeur: '13', libelle: 'stable', evolution: {texte: '0,0\u00A0%', sens: 'stable'}, details: []},
      ],
    },
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
      {bloc: 'saut-de-page'},
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
