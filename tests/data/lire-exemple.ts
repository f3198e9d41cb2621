import {readdirSync, readFileSync} from 'node:fs'
import * as XLSX from 'xlsx'

export type Ligne = readonly (string | number | null)[]

const DOSSIER = new URL('../../data/exemples/lorraine-2008/', import.meta.url)

/** The only sheet of a committed workbook, row by row, read by SheetJS alone: nothing of ours comes between. */
export function lireFeuille(chemin: string): {nom: string; lignes: readonly Ligne[]; fusions: string[]} {
  const classeur = XLSX.read(readFileSync(new URL(chemin, DOSSIER)), {type: 'buffer'})
  const [nom = '', ...autres] = classeur.SheetNames
  const feuille = classeur.Sheets[nom]
  if (!feuille || autres.length > 0) throw new Error(`${chemin} : une seule feuille attendue`)
  const lignes = XLSX.utils.sheet_to_json<Ligne>(feuille, {header: 1, defval: null, blankrows: true})
  return {nom, lignes, fusions: (feuille['!merges'] ?? []).map((plage) => XLSX.utils.encode_range(plage))}
}

/** Paths of the 20 workbooks sent by the structures for a year. */
export function classeursDeStructures(annee: number): string[] {
  return readdirSync(new URL(`recus/${annee}/`, DOSSIER))
    .filter((nom) => /^\d\d-/.test(nom))
    .sort()
    .map((nom) => `recus/${annee}/${nom}`)
}

export function tousLesClasseurs(): string[] {
  return readdirSync(DOSSIER, {recursive: true, encoding: 'utf8'})
    .filter((nom) => nom.endsWith('.xlsx'))
    .map((nom) => nom.replaceAll('\\', '/'))
    .sort()
}

export function lireLisezMoi(): string {
  return readFileSync(new URL('LISEZ-MOI.txt', DOSSIER), 'utf8')
}

/** The number of a cell; anything else is a fault of the example. */
export function nombre(ligne: Ligne | undefined, colonne: number): number {
  const valeur = ligne?.[colonne]
  if (typeof valeur !== 'number') {
    throw new TypeError(
      `« ${valeur} » n'est pas un nombre (${ligne?.[0]}, ${ligne?.[1]}, colonne ${colonne})`,
    )
  }
  return valeur
}

export function somme(nombres: readonly number[]): number {
  return nombres.reduce((total, n) => total + n, 0)
}

/** The indicators of a structure's workbook, in the order of its rows. */
export const INDICATEURS = [
  'premiers',
  'femmes',
  'hommes',
  'emploi',
  'alternance',
  'formation',
  'civis',
  'renforce',
  'droitCommun',
] as const
export type Activite = Readonly<Record<(typeof INDICATEURS)[number], readonly number[]>>

export type ClasseurDeStructure = {
  readonly chemin: string
  readonly nom: string
  readonly mois: Activite
  /** The « Total » column, as written. */
  readonly totaux: Readonly<Record<(typeof INDICATEURS)[number], number>>
}

/** Row 4 holds the headers, rows 5 to 13 the indicators, columns B to M the months, N the total. */
export function lireStructure(chemin: string): ClasseurDeStructure {
  const {lignes} = lireFeuille(chemin)
  const ligne = (rang: number): Ligne | undefined => lignes[4 + rang]
  const mois = INDICATEURS.map((code, rang) => [
    code,
    Array.from({length: 12}, (_, m) => nombre(ligne(rang), m + 1)),
  ])
  const totaux = INDICATEURS.map((code, rang) => [code, nombre(ligne(rang), 13)])
  return {
    chemin,
    nom: String(lignes[0]?.[0]),
    mois: Object.fromEntries(mois) as Activite,
    totaux: Object.fromEntries(totaux) as ClasseurDeStructure['totaux'],
  }
}
