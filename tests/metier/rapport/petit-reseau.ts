import type {Objectif, Valeur} from '../../../src/metier/activite/index.js'
import {type Chiffres, calculerChiffres, type FaitsChiffres} from '../../../src/metier/chiffres/index.js'
import type {ConfigRapport, Dossier, FaitsDesFiches} from '../../../src/metier/rapport/index.js'
import {type CodeStructure, montrerStructure, type Structure} from '../../../src/metier/structures/index.js'
import type {Periode} from '../../../src/shared/periode.js'
import {parcours3} from './lorraine.js'

const provenance = {fichier: 'essai.xlsx', feuille: 'Activité', cellule: 'B2'}

/** A structure of the tests, its département at the head of its code: `54A` is in 54. */
export function structure(code: string, nom: string): Structure {
  return {
    code: code as CodeStructure,
    nom,
    type: 'ML',
    departement: code.slice(0, 2),
    adresse: null,
    codePostal: null,
    ville: null,
    telephone: null,
    courriel: null,
  }
}

/** Three structures in 54, two in 55; the names are made up. */
export const STRUCTURES: readonly Structure[] = [
  structure('54A', 'ML des Mirabelles'),
  structure('54B', 'ML du Madon'),
  structure('54C', 'ML du Vermois'),
  structure('55A', 'ML des Étangs'),
  structure('55B', "ML de l'Argonne"),
]

type Donnee = readonly [
  structure: string,
  indicateur: string,
  periode: string,
  valeur: number,
  modalites?: string,
]

/** Values as they are kept. */
export function valeurs(donnees: readonly Donnee[]): Valeur[] {
  return donnees.map(([code, indicateur, periode, valeur, modalites = '']) => ({
    source: 'tableaux',
    structure: code as CodeStructure,
    indicateur,
    periode: periode as Periode,
    modalites,
    etat: 'renseigne',
    valeur,
    brut: String(valeur),
    provenance,
  }))
}

function mois(code: string, indicateur: string, annee: number, parMois: number, nombre = 6): Donnee[] {
  return Array.from({length: nombre}, (_, i) => [
    code,
    indicateur,
    `${annee}-${String(i + 1).padStart(2, '0')}`,
    parMois,
  ])
}

/** Six months of two years; in 2008 the Madon has sent five of them, the Argonne nothing on training. */
const VALEURS = valeurs(
  STRUCTURES.flatMap(({code}, rang) => [
    ...mois(code, 'premiers_accueils', 2007, 10 + rang),
    ...mois(code, 'premiers_accueils', 2008, 12 + rang, code === '54B' ? 5 : 6),
    ...mois(code, 'civis', 2008, 8),
    ...(code === '55B' ? [] : mois(code, 'entrees_formation', 2008, 5)),
  ]),
)

const OBJECTIFS: readonly Objectif[] = STRUCTURES.map(({code}) => ({
  structure: code,
  indicateur: 'civis',
  annee: 2008,
  valeur: 100,
  provenance,
}))

export const CONFIG: ConfigRapport = {
  association: 'Association des essais',
  region: 'Lorraine',
  exercice: 2008,
  charte: {principale: '#1A4F8B', secondaire: '#5B8DB8', accent: '#C8501E'},
}

export const DATE = '2008-07-15'

/** The facts of that small network, or of another. */
export function faitsChiffres(suite: Partial<FaitsChiffres> = {}): FaitsChiffres {
  return {
    referentiel: parcours3,
    structures: STRUCTURES,
    moyens: [],
    valeurs: VALEURS,
    objectifs: OBJECTIFS,
    sources: ['tableaux'],
    ...suite,
  }
}

/** Its figures at the end of June. */
export function aFinJuin(par: string, suite: Partial<FaitsChiffres> = {}, annee = 2008): Chiffres {
  return calculerChiffres(faitsChiffres(suite), {annee, aFin: 6, par})
}

/** What its sheets are composed from. */
export function faitsDesFiches(
  suite: Partial<FaitsChiffres> = {},
  config: Partial<ConfigRapport> = {},
): FaitsDesFiches {
  const structures = suite.structures ?? STRUCTURES
  return {
    parStructure: aFinJuin('structure', suite),
    parDepartement: aFinJuin('departement', suite),
    referentiel: parcours3,
    structures,
    dossiers: new Map(structures.map((s) => [s.code, dossierDe(s, structures)])),
    config: {...CONFIG, ...config},
    date: DATE,
  }
}

function dossierDe({code}: Structure, structures: readonly Structure[]): Dossier {
  const faits = {
    structures,
    moyens: [],
    lieux: [
      {
        structure: code,
        nature: 'siege' as const,
        nom: null,
        adresse: null,
        codePostal: null,
        ville: 'Villeneuve',
        telephone: null,
      },
    ],
    personnes: [],
    personnel: [
      {
        structure: code,
        annee: 2008,
        emploi: 'Conseiller niveau 1',
        statut: 'salarie' as const,
        par: null,
        effectif: 3,
        etp: 2.5,
      },
      {
        structure: code,
        annee: 2008,
        emploi: 'Directeur',
        statut: 'salarie' as const,
        par: null,
        effectif: 1,
        etp: 1,
      },
      {
        structure: code,
        annee: 2008,
        emploi: "Chargé d'accueil",
        statut: 'salarie' as const,
        par: null,
        effectif: 2,
        etp: 2,
      },
    ],
    parc: [],
    financements: [],
    regroupements: [],
  }
  const fiche = montrerStructure(
    {faits, appellations: {}, imports: []},
    {designation: code, date: '2008-12-31'},
  )
  return {...fiche, mouvements: []}
}
