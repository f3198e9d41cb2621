import type {FeuilleDeClasseur, StyleDeCellule} from '../../../../src/documents/classeur.js'
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
} from '../cellules.js'
import type {Annuel, LigneExemple} from '../donnees.js'
import {sommer} from '../repartir.js'
import {DEPARTEMENTS} from '../structures.js'
import type {Annee} from '../totaux.js'
import {GROUPES, type Groupe} from './colonnes-consolidees.js'
import {ecrireEnTexte} from './dispositions.js'
import type {Envoi} from './envoi.js'
import {NOMS_COURANTS, NOMS_DE_2007} from './noms-courants.js'

const NOTES: Readonly<Record<Annee, string>> = {
  2007: 'Les valeurs de 2007 ne sont pas publiées : toutes sont fictives, choisies pour redonner les évolutions imprimées dans le rapport de 2008.',
  2008: 'Répartition par structure fictive. Les totaux régionaux des jeunes en contact, des jeunes parrainés et des parrains sont ceux du rapport publié ; les demandes, les propositions et le nombre de femmes (52 % publiés) sont fictifs.',
}

/** How the region kept its table, one year and the next. */
type Habitude = {
  readonly noms: Readonly<Record<string, string>>
  readonly nombre: (valeur: number, style: StyleDeCellule) => ReturnType<typeof entier>
  readonly feuilles: readonly {readonly nom: string; readonly groupes: readonly Groupe[]}[]
  /** The cell of a département is merged over its rows. */
  readonly fusionner: boolean
}

const HABITUDES: Readonly<Record<Annee, Habitude>> = {
  2007: {
    noms: NOMS_DE_2007,
    nombre: (valeur, style) => texte(ecrireEnTexte(valeur), style),
    feuilles: [
      {nom: 'Contacts et demandes 2007', groupes: GROUPES.slice(0, 2)},
      {nom: 'Propositions et parrainage 2007', groupes: GROUPES.slice(2)},
    ],
    fusionner: false,
  },
  2008: {
    noms: NOMS_COURANTS,
    nombre: entier,
    feuilles: [{nom: 'Consolidé 2008', groupes: GROUPES}],
    fusionner: true,
  },
}

/** The table the region fills once a year: structures in rows, subtotals by département, grand total. */
export function envoiConsolide(donnees: readonly LigneExemple[], annee: Annee): Envoi {
  const habitude = HABITUDES[annee]
  return {
    ecriture: annee === 2007 ? {format: 'xls'} : {format: 'xlsx'},
    classeur: {
      titre: `Tableau régional consolidé ${annee}`,
      auteur: AUTEUR,
      date: `${annee + 1}-02-10`,
      feuilles: habitude.feuilles.map(({nom, groupes}) => feuille(donnees, {annee, habitude, nom, groupes})),
    },
  }
}

type Demande = {
  readonly annee: Annee
  readonly habitude: Habitude
  readonly nom: string
  readonly groupes: readonly Groupe[]
}

function feuille(donnees: readonly LigneExemple[], demande: Demande): FeuilleDeClasseur {
  const {annee, habitude, nom, groupes} = demande
  const colonnes = groupes.flatMap((g) => g.colonnes)
  const tete = [
    titre(`Réseau lorrain des Missions Locales et PAIO – tableau consolidé ${annee}`),
    sousTitre(`Valeurs annuelles par structure, du 1er janvier au 31 décembre ${annee}`),
    note("Les indicateurs mensuels sont dans le classeur de chaque structure et n'y sont pas répétés ici."),
    VIDE,
  ]
  const {lignes, fusions} = corps(donnees, demande, tete.length + 2)
  return {
    nom,
    lignes: [...tete, ...lignesDEntete(groupes), ...lignes, VIDE, note(`* ${NOTES[annee]}`)],
    fusions: [
      ...[0, 1, 2].map((ligne) => fusionDeLigne(ligne, 0, colonnes.length + 1)),
      ...fusionsDEntete(groupes, tete.length),
      ...(habitude.fusionner ? fusions : []),
    ],
    largeurs: [14, 44, ...colonnes.map(() => 13)],
    figer: {lignes: tete.length + 2, colonnes: 2},
  }
}

function lignesDEntete(groupes: readonly Groupe[]): LigneDeClasseur[] {
  const haut = groupes.flatMap(({libelle, colonnes}) =>
    colonnes.map((_, rang) => entete(rang === 0 ? libelle : null)),
  )
  const bas = groupes
    .flatMap(({colonnes}) => colonnes)
    .map((c) => entete(c.libelle === '' ? null : c.libelle))
  return [
    [entete('Département'), entete('Structure'), ...haut],
    [entete(null), entete(null), ...bas],
  ]
}

function fusionsDEntete(groupes: readonly Groupe[], ligne: number): string[] {
  const fusions = [0, 1].map((colonne) => fusionDeColonne(colonne, ligne, ligne + 1))
  let colonne = 2
  for (const {colonnes} of groupes) {
    const fin = colonne + colonnes.length - 1
    fusions.push(
      colonnes.length === 1 ? fusionDeColonne(colonne, ligne, ligne + 1) : fusionDeLigne(ligne, colonne, fin),
    )
    colonne = fin + 1
  }
  return fusions
}

type Corps = {readonly lignes: LigneDeClasseur[]; readonly fusions: string[]}

function corps(donnees: readonly LigneExemple[], demande: Demande, premiere: number): Corps {
  const {annee, habitude} = demande
  const lu: Corps = {lignes: [], fusions: []}
  for (const [code, nom] of Object.entries(DEPARTEMENTS)) {
    const siennes = donnees.filter((d) => d.structure.departement === code)
    const debut = premiere + lu.lignes.length
    for (const [rang, {structure, annees}] of siennes.entries()) {
      const ecrit = habitude.noms[structure.code] ?? structure.nom
      const departement = rang === 0 || !habitude.fusionner ? `${code} ${nom}` : null
      lu.lignes.push(ligneDeValeurs(demande, departement, ecrit, [annees[annee].annuel], 'donnee'))
    }
    const annuels = siennes.map((d) => d.annees[annee].annuel)
    lu.lignes.push(ligneDeValeurs(demande, null, `Total ${nom}`, annuels, 'sous-total'))
    lu.fusions.push(fusionDeColonne(0, debut, debut + siennes.length - 1))
  }
  const tous = donnees.map((d) => d.annees[annee].annuel)
  lu.lignes.push(ligneDeValeurs(demande, null, 'TOTAL LORRAINE', tous, 'total'))
  return lu
}

function ligneDeValeurs(
  {groupes, habitude}: Demande,
  departement: string | null,
  libelle: string,
  annuels: readonly Annuel[],
  style: StyleDeCellule,
): LigneDeClasseur {
  return [
    texte(departement, style),
    texte(libelle, style),
    ...groupes.flatMap((g) => g.colonnes).map(({lire}) => habitude.nombre(sommer(annuels.map(lire)), style)),
  ]
}
