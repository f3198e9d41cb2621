import type {Classeur, StyleDeCellule} from '../../../src/documents/classeur.js'
import {
  AUTEUR,
  entete,
  entier,
  fusionDeColonne,
  fusionDeLigne,
  type LigneDeClasseur,
  note,
  sousTitre,
  texte,
  titre,
  VIDE,
} from './cellules.js'
import type {Annuel, LigneExemple} from './donnees.js'
import {sommer} from './repartir.js'
import {DEPARTEMENTS} from './structures.js'
import type {Annee} from './totaux.js'

type Colonne = {readonly libelle: string; readonly lire: (annuel: Annuel) => number}
type Groupe = {readonly libelle: string; readonly colonnes: readonly Colonne[]}

/** A group of one column without libelle is a header merged over the two rows. */
const GROUPES: readonly Groupe[] = [
  {
    libelle: 'Jeunes en contact',
    colonnes: [
      {libelle: 'Total', lire: (a) => a.jeunesEnContact},
      {libelle: 'dont femmes', lire: (a) => a.jeunesEnContactFemmes},
    ],
  },
  {
    libelle: 'Demande au premier accueil',
    colonnes: [
      {libelle: 'Total', lire: (a) => sommer(Object.values(a.demandes))},
      {libelle: 'Emploi', lire: (a) => a.demandes.emploi},
      {libelle: 'Formation', lire: (a) => a.demandes.formation},
      {libelle: 'Projet professionnel', lire: (a) => a.demandes.projet_professionnel},
      {libelle: 'Autre', lire: (a) => a.demandes.autre},
    ],
  },
  {
    libelle: 'Propositions faites aux jeunes',
    colonnes: [
      {libelle: 'Total', lire: (a) => sommer(Object.values(a.propositions))},
      {libelle: 'Emploi', lire: (a) => a.propositions.emploi},
      {libelle: 'Projet professionnel', lire: (a) => a.propositions.projet_professionnel},
      {libelle: 'Formation', lire: (a) => a.propositions.formation},
      {libelle: 'Santé', lire: (a) => a.propositions.sante},
      {libelle: 'Logement', lire: (a) => a.propositions.logement},
      {libelle: 'Citoyenneté', lire: (a) => a.propositions.citoyennete},
      {libelle: 'Loisirs, sport, culture', lire: (a) => a.propositions.loisirs_sport_culture},
      {libelle: 'Autre', lire: (a) => a.propositions.autre},
    ],
  },
  {libelle: 'Jeunes parrainés', colonnes: [{libelle: '', lire: (a) => a.jeunesParraines}]},
  {libelle: 'Marraines et parrains', colonnes: [{libelle: '', lire: (a) => a.parrains}]},
]

const COLONNES = GROUPES.flatMap((groupe) => groupe.colonnes)
/** Rows 5 and 6 hold the headers. */
const PREMIERE_ENTETE = 4

const NOTES: Readonly<Record<Annee, string>> = {
  2007: 'Les valeurs de 2007 ne sont pas publiées : toutes sont fictives, choisies pour redonner les évolutions imprimées dans le rapport de 2008.',
  2008: 'Répartition par structure fictive. Les totaux régionaux des jeunes en contact, des jeunes parrainés et des parrains sont ceux du rapport publié ; les demandes, les propositions et le nombre de femmes (52 % publiés) sont fictifs.',
}

/** The table the region fills once a year: structures in rows, subtotals by département, grand total. */
export function classeurConsolide(donnees: readonly LigneExemple[], annee: Annee): Classeur {
  const derniere = COLONNES.length + 1
  return {
    titre: `Tableau régional consolidé ${annee}`,
    auteur: AUTEUR,
    date: `${annee + 1}-02-10`,
    feuilles: [
      {
        nom: `Consolidé ${annee}`,
        lignes: [
          titre(`Réseau lorrain des Missions Locales et PAIO – tableau consolidé ${annee}`),
          sousTitre(`Valeurs annuelles par structure, du 1er janvier au 31 décembre ${annee}`),
          note(
            "Les indicateurs mensuels sont dans le classeur de chaque structure et n'y sont pas répétés ici.",
          ),
          VIDE,
          ...lignesDEntete(),
          ...corps(donnees, annee),
          VIDE,
          note(`* ${NOTES[annee]}`),
        ],
        fusions: [...[0, 1, 2].map((ligne) => fusionDeLigne(ligne, 0, derniere)), ...fusionsDEntete()],
        largeurs: [14, 52, ...COLONNES.map(() => 13)],
        figer: {lignes: PREMIERE_ENTETE + 2, colonnes: 2},
      },
    ],
  }
}

function lignesDEntete(): LigneDeClasseur[] {
  const haut = GROUPES.flatMap(({libelle, colonnes}) =>
    colonnes.map((_, rang) => entete(rang === 0 ? libelle : null)),
  )
  const bas = COLONNES.map(({libelle}) => entete(libelle === '' ? null : libelle))
  return [
    [entete('Département'), entete('Structure'), ...haut],
    [entete(null), entete(null), ...bas],
  ]
}

function fusionsDEntete(): string[] {
  const fusions = [0, 1].map((colonne) => fusionDeColonne(colonne, PREMIERE_ENTETE, PREMIERE_ENTETE + 1))
  let colonne = 2
  for (const {colonnes} of GROUPES) {
    const fin = colonne + colonnes.length - 1
    fusions.push(
      colonnes.length === 1
        ? fusionDeColonne(colonne, PREMIERE_ENTETE, PREMIERE_ENTETE + 1)
        : fusionDeLigne(PREMIERE_ENTETE, colonne, fin),
    )
    colonne = fin + 1
  }
  return fusions
}

function corps(donnees: readonly LigneExemple[], annee: Annee): LigneDeClasseur[] {
  const lignes: LigneDeClasseur[] = []
  for (const [code, nom] of Object.entries(DEPARTEMENTS)) {
    const siennes = donnees.filter((d) => d.structure.departement === code)
    for (const {structure, annees} of siennes) {
      lignes.push(ligneDeValeurs(code, structure.nom, [annees[annee].annuel], 'donnee'))
    }
    const annuels = siennes.map((d) => d.annees[annee].annuel)
    lignes.push(ligneDeValeurs(code, `Total ${nom}`, annuels, 'sous-total'))
  }
  const tous = donnees.map((d) => d.annees[annee].annuel)
  lignes.push(ligneDeValeurs(null, 'TOTAL LORRAINE', tous, 'total'))
  return lignes
}

function ligneDeValeurs(
  departement: string | null,
  libelle: string,
  annuels: readonly Annuel[],
  style: StyleDeCellule,
): LigneDeClasseur {
  return [
    texte(departement, style),
    texte(libelle, style),
    ...COLONNES.map(({lire}) => entier(sommer(annuels.map(lire)), style)),
  ]
}
