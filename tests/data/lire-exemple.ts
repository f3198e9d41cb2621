import {readdirSync, readFileSync} from 'node:fs'
import {parse} from 'csv-parse/sync'
import iconv from 'iconv-lite'
import * as XLSX from 'xlsx'

export type Valeur = string | number | null
export type Ligne = readonly Valeur[]
export type Feuille = {
  readonly nom: string
  readonly lignes: readonly Ligne[]
  readonly fusions: readonly string[]
  readonly masquees: readonly number[]
}

export const DOSSIER = new URL('../../data/exemples/lorraine-2008/', import.meta.url)

/** The sheets of a committed file, read by SheetJS or csv-parse alone: nothing of ours comes between. */
export function lireFeuilles(chemin: string): readonly Feuille[] {
  const octets = readFileSync(new URL(encodeURI(chemin), DOSSIER))
  if (chemin.endsWith('.csv')) return [lireCsv(octets)]
  const classeur = XLSX.read(octets, {type: 'buffer', cellStyles: true})
  return classeur.SheetNames.map((nom) => {
    const feuille = classeur.Sheets[nom] ?? {}
    return {
      nom,
      lignes: lignesDe(feuille),
      fusions: (feuille['!merges'] ?? []).map((plage) => XLSX.utils.encode_range(plage)),
      masquees: (feuille['!rows'] ?? []).flatMap((r, l) => (r?.hidden ? [l] : [])),
    }
  })
}

/** Cell by cell: a date stays the number of days it is stored as, under every time zone. */
function lignesDe(feuille: XLSX.WorkSheet): Ligne[] {
  const {e} = XLSX.utils.decode_range(feuille['!ref'] ?? 'A1')
  return Array.from({length: e.r + 1}, (_, r) =>
    Array.from({length: e.c + 1}, (__, c) => {
      const cellule = feuille[XLSX.utils.encode_cell({r, c})] as XLSX.CellObject | undefined
      return typeof cellule?.v === 'string' || typeof cellule?.v === 'number' ? cellule.v : null
    }),
  )
}

/** One sheet of a workbook, by its name. */
export function lireFeuille(chemin: string, nom: string): Feuille {
  const feuille = lireFeuilles(chemin).find((f) => f.nom === nom)
  if (!feuille) throw new Error(`${chemin} : pas de feuille « ${nom} »`)
  return feuille
}

/** The rows under the header that starts with these titles, each as title → value; the last total apart. */
export function lireTable(chemin: string, nom: string, ...titres: readonly string[]): Table {
  const {lignes} = lireFeuille(chemin, nom)
  const debut = lignes.findIndex((l) => titres.every((t, c) => l[c] === t))
  if (debut < 0) throw new Error(`${chemin}, ${nom} : pas d'en-tête ${titres.join(', ')}`)
  const entete = (lignes[debut] ?? []).map(String)
  const suite = lignes
    .slice(debut + 1)
    .filter((l) => l.some((v) => v !== null))
    .map((l) => Object.fromEntries(entete.map((t, c) => [t, l[c] ?? null])))
  const estTotal = (r: Rangee): boolean => /^total/i.test(String(r[titres[0] ?? '']))
  return {rangees: suite.filter((r) => !estTotal(r)), total: suite.find(estTotal)}
}

export type Rangee = Readonly<Record<string, Valeur>>
export type Table = {readonly rangees: readonly Rangee[]; readonly total: Rangee | undefined}

export function colonne({rangees}: Table, titre: string): number[] {
  return rangees.map((r) => nombre(r[titre]))
}

const SEPARATEURS = [';', ',', '\t'] as const

/** What a text file is written in: by its first bytes, then by what it cannot be. */
export function encodageDe(octets: Uint8Array): 'utf-16le' | 'utf-8-bom' | 'utf-8' | 'windows-1252' {
  if (octets[0] === 0xff && octets[1] === 0xfe) return 'utf-16le'
  if (octets[0] === 0xef && octets[1] === 0xbb && octets[2] === 0xbf) return 'utf-8-bom'
  try {
    new TextDecoder('utf-8', {fatal: true}).decode(octets)
    return 'utf-8'
  } catch {
    return 'windows-1252'
  }
}

function lireCsv(octets: Buffer): Feuille {
  const texte = iconv.decode(octets, encodageDe(octets).replace('-bom', ''))
  const [delimiter = ';'] = SEPARATEURS.toSorted((a, b) => texte.split(b).length - texte.split(a).length)
  const lignes = parse(texte, {delimiter, bom: true, relax_column_count: true, skip_empty_lines: false})
  return {
    nom: '',
    lignes: lignes.map((l) => l.map((v) => (v === '' ? null : v))),
    fusions: [],
    masquees: [],
  }
}

/** Paths of the 20 files sent by the structures for a year, in the order of the directory. */
export function fichiersDeStructures(annee: number): string[] {
  return tousLesFichiers().filter((nom) => new RegExp(`^recus/${annee}/\\d\\d-`).test(nom))
}

export function tousLesFichiers(): string[] {
  return readdirSync(DOSSIER, {recursive: true, encoding: 'utf8'})
    .map((nom) => nom.replaceAll('\\', '/'))
    .filter((nom) => /\.(?:xlsx|xls|ods|csv)$/.test(nom))
    .sort()
}

export function lireTexte(nom: string): string {
  return readFileSync(new URL(nom, DOSSIER), 'utf8')
}

/** The number of a cell, typed as a number or as a text with spaces; anything else is a fault of the example. */
export function nombre(valeur: Valeur | undefined): number {
  const lu = typeof valeur === 'string' ? Number(valeur.replace(/[\s\u00A0]/g, '') || 'vide') : valeur
  if (typeof lu !== 'number' || !Number.isFinite(lu)) throw new TypeError(`« ${valeur} » n'est pas un nombre`)
  return lu
}

export function somme(nombres: readonly number[]): number {
  return nombres.reduce((total, n) => total + n, 0)
}
