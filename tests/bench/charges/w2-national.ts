import {rmSync} from 'node:fs'
import {join} from 'node:path'
import {
  composerIndicateurs,
  composerReferentiel,
  composerStructures,
  type Decennie,
  ecrireNationalEnClasseur,
  ecrireNationalEnCsv,
  preparerEspace,
  STRUCTURES_DU_PAYS,
} from '../donnees/index.js'
import {type Concurrent, comparer, enTableau, type Objectif, repond} from '../mesure/index.js'
import {animreg, remettre, totalDesChiffres} from './animreg.js'
import {enNode, enPython, enR, parProgramme, selon} from './pairs.js'
import type {Charge, Reglages} from './types.js'

const DEBUT = 2015
const LIGNES_DU_CLASSEUR = 500_000
const [DUCKDB, SHEETJS, READXL] = ['DuckDB', 'SheetJS `dense` + better-sqlite3', 'R : readxl + dplyr']
const LIMITE_SQLITE = 'limite : `INSERT … SELECT` de nos lignes'
/** Slow ones run fewer times. */
const PEU_DE_TOURS = 2

/** Where things stand, and the year whose figures are asked of all. */
type Lieu = {readonly modele: string; readonly espace: string; readonly pair: string; readonly annee: number}

/** Ten years of the whole country, a long table: as a csv of two million rows, and as a workbook of half a million. */
export const mesurerLePays: Charge = async (dossier, reglages) => {
  const decennie = composerDecennie(reglages)
  const [modele, espace, pair, csv, classeur] = [
    'modele',
    'espace',
    'pair.base',
    'national.csv',
    'national.xlsx',
  ].map((n) => join(dossier, n)) as [string, string, string, string, string]
  const {structures, indicateurs, mois} = decennie
  const total = structures.length * indicateurs.length * mois
  const lignes = Math.min(LIGNES_DU_CLASSEUR, Math.ceil(total / 2))
  ecrireNationalEnCsv(csv, decennie)
  ecrireNationalEnClasseur(classeur, decennie, lignes)
  await preparerEspace(modele, {
    annee: DEBUT + mois / 12 - 1,
    structures,
    referentiel: composerReferentiel(indicateurs),
  })
  const lieu = {modele, espace, pair}
  const enCsv = {...lieu, annee: DEBUT + mois / 12 - 1}
  // The first rows are those of the first years: the last whole one among them.
  const annees = Math.floor(lignes / (structures.length * indicateurs.length * 12))
  const enClasseur = {...lieu, annee: DEBUT + Math.max(annees, 1) - 1}
  const tables = [
    `### csv, ${enMilliers(total)} lignes\n\n${enTableau(comparer(pairsDuCsv(csv, enCsv, reglages), reglages.tours))}`,
    `### Chiffres-clés de la table chargée\n\n${enTableau(comparer(pairsDesChiffres(csv, enCsv), reglages.tours))}`,
    `### xlsx, ${enMilliers(lignes)} lignes\n\n${enTableau(comparer(pairsDuClasseur(classeur, enClasseur, reglages), reglages.tours))}`,
  ]
  return `## W2. Le pays, dix ans : ${structures.length} structures × ${indicateurs.length} indicateurs, table longue\n\n${tables.join('\n\n')}`
}

function composerDecennie({petit}: Reglages): Decennie {
  const [structures, indicateurs, annees] = petit ? [3, 4, 2] : [STRUCTURES_DU_PAYS, 40, 10]
  return {
    structures: composerStructures(structures),
    indicateurs: composerIndicateurs(indicateurs),
    debut: DEBUT,
    mois: annees * 12,
  }
}

function pairsDuCsv(csv: string, lieu: Lieu, reglages: Reglages): Concurrent[] {
  const {espace, pair} = lieu
  const annee = String(lieu.annee)
  return [
    importerPuisCalculer(csv, lieu, [
      {grandeur: 'CPU', auPlus: 1.5, sur: DUCKDB},
      {grandeur: 'mémoire', auPlus: 0.6, sur: DUCKDB},
      {grandeur: 'temps', auPlus: 5, sur: LIMITE_SQLITE},
    ]),
    {
      nom: LIMITE_SQLITE,
      preparer: oublier(pair),
      commandes: enNode('inserer.mjs', [join(espace, 'animreg.sqlite'), pair]),
      total: null,
    },
    {
      nom: DUCKDB,
      preparer: oublier(`${pair}.duckdb`),
      commandes: enNode('national.mjs', ['duckdb', csv, `${pair}.duckdb`, annee], '@duckdb/node-api'),
    },
    ...selon(reglages, [
      () => ({
        nom: 'pandas, sans base',
        tours: PEU_DE_TOURS,
        commandes: enPython('national.py', [csv, annee], {pandas: 'python3-pandas'}),
      }),
      () => ({
        nom: '`sqlite3`, `.import`',
        preparer: oublier(pair),
        total: (sortie) => sortie.trim().replace(/\D+/g, ' '),
        commandes: parProgramme(
          repond('sqlite3', '--version'),
          [
            'sqlite3',
            pair,
            '-cmd',
            '.mode csv',
            '-cmd',
            '.separator ;',
            `.import ${csv} mesure`,
            requete(annee),
          ],
          'sqlite3',
        ),
      }),
    ]),
  ]
}

/** On what the csv left loaded, ours and theirs. */
function pairsDesChiffres(csv: string, {espace, pair, annee}: Lieu): Concurrent[] {
  return [
    {
      nom: 'animreg : `chiffres calculer`',
      commandes: [animreg('chiffres', 'calculer', '--json', '--annee', String(annee), '--espace', espace)],
      total: totalDesChiffres,
      objectifs: [{grandeur: 'temps', auPlus: 1, sur: DUCKDB}],
    },
    {
      nom: DUCKDB,
      commandes: enNode(
        'national.mjs',
        ['duckdb-chiffres', csv, `${pair}.duckdb`, String(annee)],
        '@duckdb/node-api',
      ),
    },
  ]
}

function pairsDuClasseur(classeur: string, lieu: Lieu, reglages: Reglages): Concurrent[] {
  const {pair} = lieu
  const annee = String(lieu.annee)
  return [
    importerPuisCalculer(classeur, lieu, [
      {grandeur: 'temps', auPlus: 0.35, sur: SHEETJS},
      ...(reglages.petit ? [] : [{grandeur: 'temps', auPlus: 1, sur: READXL} as const]),
      {grandeur: 'mémoire', auPlusMio: 300},
    ]),
    {
      nom: SHEETJS,
      tours: PEU_DE_TOURS,
      preparer: oublier(pair),
      commandes: enNode('national.mjs', ['sheetjs', classeur, pair, annee]),
    },
    ...selon(reglages, [
      () => ({
        nom: READXL,
        tours: PEU_DE_TOURS,
        commandes: enR('national.R', [classeur, annee], ['readxl', 'dplyr']),
      }),
      () => ({
        nom: 'limite : `unzip -p`',
        total: null,
        commandes: parProgramme(
          repond('unzip', '-v'),
          ['sh', '-c', `unzip -p '${classeur}' xl/worksheets/sheet1.xml > /dev/null`],
          'unzip',
        ),
      }),
    ]),
  ]
}

function importerPuisCalculer(
  fichier: string,
  {modele, espace, annee}: Lieu,
  objectifs: readonly Objectif[],
): Concurrent {
  return {
    nom: 'animreg : `activite importer` puis `chiffres calculer`',
    preparer: remettre(modele, espace),
    commandes: [
      animreg('activite', 'importer', fichier, '--espace', espace),
      animreg('chiffres', 'calculer', '--json', '--annee', String(annee), '--espace', espace),
    ],
    total: totalDesChiffres,
    objectifs,
  }
}

/** The sums of a year, counted and added, in the SQL of `sqlite3`. */
function requete(annee: string): string {
  return `SELECT count(*), CAST(sum(somme) AS INTEGER) FROM
    (SELECT sum(Valeur) AS somme FROM mesure WHERE substr("Période", 1, 4) = '${annee}' GROUP BY Indicateur)`
}

function oublier(base: string): () => void {
  return () => {
    rmSync(base, {force: true})
  }
}

function enMilliers(nombre: number): string {
  return nombre.toLocaleString('fr-FR')
}
