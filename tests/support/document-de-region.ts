import {
  type Bloc,
  CREDIT_DU_FOND_DE_CARTE,
  type Dessin,
  type Document,
  dessinerBarres,
  dessinerCarteDesDepartements,
  dessinerCourbes,
  dessinerEmpilees,
  dessinerEvolutions,
  type FondDeCarte,
  type Tableau,
} from '../../src/documents/index.js'
import {formaterNombre} from '../../src/shared/francais.js'
import {ENCARTS} from './document-complet.js'
import {CHARTE, documentExemple, LARGEUR} from './document-exemple.js'
import {nomDeStructure, tableauLong} from './document-riche.js'

const STRUCTURES = 80
const MOIS = [
  'janv.',
  'févr.',
  'mars',
  'avril',
  'mai',
  'juin',
  'juil.',
  'août',
  'sept.',
  'oct.',
  'nov.',
  'déc.',
]

/** A value out of eleven is missing, one out of thirteen hidden. */
function lire(rang: number, valeur: number) {
  if (rang % 11 === 5) return {valeur: null, etiquette: 'n. r.'}
  if (rang % 13 === 7) return {valeur: null, etiquette: 's.'}
  return {valeur, etiquette: formaterNombre(valeur)}
}

const colonne = (libelle: string) => ({libelle, alignement: 'droite' as const})

/** Fourteen columns under grouped headers: a structure, twelve months by quarter, a total. */
function tableauDesMois(lignes: number): Tableau {
  return {
    bloc: 'tableau',
    legende: 'Tableau 3 – Entrées en emploi par mois et par structure',
    colonnes: [
      {libelle: 'Structure', alignement: 'gauche'},
      ...MOIS.map(colonne),
      colonne('Total de l’année'),
    ],
    groupesDeColonnes: [
      {libelle: '', colonnes: 1},
      ...[1, 2, 3, 4].map((t) => ({libelle: `${t === 1 ? '1er' : `${t}e`} trimestre`, colonnes: 3})),
    ],
    lignes: [
      ...Array.from({length: lignes}, (_, i) => ({
        role: 'donnee' as const,
        cellules: [
          nomDeStructure(i),
          ...MOIS.map((__, m) => lire(i + m, 10_000 + i * 31 + m * 7).etiquette),
          formaterNombre(120_000 + i * 372),
        ],
      })),
      {
        role: 'total' as const,
        cellules: ['Réseau', ...MOIS.map(() => formaterNombre(812_345)), formaterNombre(9_748_140)],
      },
    ],
    note: 'n. r. : non renseigné ; s. : secret statistique.',
  }
}

function figure(legende: string, dessin: Dessin, source = 'Source : données fictives.'): Bloc {
  return {bloc: 'figure', legende, dessin, source}
}

const demande = {largeur: LARGEUR, charte: CHARTE}

function graphiques(fond: FondDeCarte): Bloc[] {
  const barres = Array.from({length: STRUCTURES}, (_, i) => ({
    libelle: nomDeStructure(i),
    ...lire(i, 4_000 - i * 41),
  }))
  const empilees = barres.slice(0, 22).map(({libelle, valeur, etiquette}, i) => ({
    libelle,
    etiquette,
    portions: [0.48, 0.3, 0.15, 0.07].map((part) =>
      lire(valeur === null ? 5 : i, Math.round((valeur ?? 0) * part)),
    ),
  }))
  const carte = dessinerCarteDesDepartements({
    ...demande,
    fond,
    valeurs: ['16', '17', '19', '23', '24', '33', '40', '47', '64', '79', '86', '87'].map((code, i) => ({
      code,
      ...lire(i, 900 + ((i * 733) % 4_000)),
    })),
  })
  return [
    figure('Figure 2 – Jeunes en contact par structure', dessinerBarres({...demande, barres})),
    figure(
      'Figure 3 – Qui sont les jeunes accueillis',
      dessinerEmpilees({
        ...demande,
        series: [
          'Femmes de moins de 22 ans',
          'Hommes de moins de 22 ans',
          'Femmes de 22 ans et plus',
          'Autres',
        ],
        barres: empilees,
      }),
    ),
    figure(
      'Figure 4 – Premiers accueils par mois',
      dessinerCourbes({
        ...demande,
        abscisses: MOIS,
        courbes: ['2006', '2007', '2008'].map((nom, a) => ({
          nom,
          points: MOIS.map((_, m) => lire(a * 3 + m, 1_000 + a * 150 + 400 * Math.abs(Math.sin(m / 2)))),
        })),
      }),
    ),
    figure(
      'Figure 5 – Évolution sur un an',
      dessinerEvolutions({
        ...demande,
        evolutions: [
          'Premiers accueils',
          'Jeunes en contact',
          'Entrées en emploi et emploi/formation',
          'CIVIS',
        ].map((libelle, i) => ({
          libelle,
          valeur: [0.054, 0.023, -0.031, null][i] ?? null,
          etiquette: ['+ 5,4 %', '+ 2,3 %', '− 3,1 %', 'première année'][i] ?? '',
        })),
      }),
    ),
    ...(carte
      ? [figure('Figure 6 – Jeunes en contact par département', carte, CREDIT_DU_FOND_DE_CARTE)]
      : []),
  ]
}

/** A region at its worst: eighty structures with long names, a 45-row and a 14-column table, holes and secrets. */
export function documentDeRegion(fond: FondDeCarte): Document {
  const exemple = documentExemple()
  return {
    ...exemple,
    blocs: [
      {bloc: 'titre', niveau: 1, texte: 'Le réseau'},
      {bloc: 'paragraphe', texte: 'Le réseau réunit quatre-vingts structures.'},
      tableauLong(45),
      {bloc: 'titre', niveau: 2, texte: 'Mois par mois'},
      tableauDesMois(STRUCTURES),
      {bloc: 'titre', niveau: 1, texte: 'En images'},
      ...graphiques(fond),
      {bloc: 'titre', niveau: 1, texte: 'Le réseau se raconte'},
      ...ENCARTS,
      {bloc: 'titre', niveau: 1, texte: 'L’annuaire'},
      {
        bloc: 'annuaire',
        fiches: Array.from({length: STRUCTURES}, (_, i) => ({
          titre: nomDeStructure(i),
          lignes: ['12, rue de l’Hôtel-de-Ville', '54400 Longwy', '03 82 00 00 00'].slice(0, 1 + (i % 3)),
        })),
      },
      {bloc: 'titre', niveau: 1, texte: 'Index des tableaux et des figures'},
      {bloc: 'sommaire-des-tableaux'},
    ],
  }
}
