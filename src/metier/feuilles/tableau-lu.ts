import {adresse, type Cellule, type Grille} from '../../documents/index.js'
import {empreinte} from '../../shared/empreinte.js'
import {sansAccents} from '../../shared/francais.js'
import type {ModeleDeFeuille} from './modele-de-feuille.js'

/** A column whose title the model does not know; some families take them as they are. */
export type ColonneLibre = {readonly titre: string; readonly colonne: number}

/** A sheet whose header row was found: where each field stands. */
export type Tableau<C extends string> = {
  readonly grille: Grille
  readonly ligneEntete: number
  readonly colonnes: ReadonlyMap<C, number>
  readonly libres: readonly ColonneLibre[]
}

/** Titles given by the user for a layout of someone else's: title as written → field. */
export type Correspondance<C extends string> = ReadonlyMap<string, C>

const LIGNES_AVANT_ENTETE = 30

/** Finds the header row of a sheet: the first one that holds what the model cannot do without. */
export function trouverTableau<C extends string>(
  grille: Grille,
  modele: ModeleDeFeuille<C>,
  correspondance: Correspondance<C> = new Map(),
): Tableau<C> | undefined {
  const champs = titresConnus(modele, correspondance)
  for (const [ligneEntete, cellules] of grille.lignes.slice(0, LIGNES_AVANT_ENTETE).entries()) {
    const tableau = lireEntete(grille, ligneEntete, cellules, champs)
    if (modele.signature.every((choix) => choix.some((champ) => tableau.colonnes.has(champ)))) return tableau
  }
  return undefined
}

/**
 * Title → field: as written first (« Communes » is the territory, « Commune » the town), then by fingerprint. A
 * field the user gave a title for is no longer found by ours.
 */
function titresConnus<C extends string>(
  {colonnes}: ModeleDeFeuille<C>,
  correspondance: Correspondance<C>,
): ReadonlyMap<string, C> {
  const dits = new Set(correspondance.values())
  const paires = [
    ...correspondance,
    ...colonnes
      .filter(({champ}) => !dits.has(champ))
      .flatMap(({champ, titre, autres = []}) => [titre, ...autres].map((t) => [t, champ] as const)),
  ]
  const champs = new Map<string, C>()
  for (const cle of [cleExacte, empreinte]) {
    for (const [titre, champ] of paires) if (!champs.has(cle(titre))) champs.set(cle(titre), champ)
  }
  return champs
}

function cleExacte(titre: string): string {
  return `= ${sansAccents(titre).trim()}`
}

function lireEntete<C extends string>(
  grille: Grille,
  ligneEntete: number,
  cellules: readonly (Cellule | undefined)[],
  champs: ReadonlyMap<string, C>,
): Tableau<C> {
  const colonnes = new Map<C, number>()
  const libres: ColonneLibre[] = []
  for (const [colonne, cellule] of cellules.entries()) {
    const titre = cellule?.affiche.replace(/\s+/g, ' ').trim()
    if (!titre) continue
    const nu = sansAnnee(titre)
    const champ = champs.get(cleExacte(nu)) ?? champs.get(empreinte(nu))
    if (champ && !colonnes.has(champ)) colonnes.set(champ, colonne)
    else libres.push({titre, colonne})
  }
  return {grille, ligneEntete, colonnes, libres}
}

/** « Salariés au 31/12/2008 » is « Salariés », of 2008. */
export function sansAnnee(titre: string): string {
  return titre.replace(/\s*\(?(?:au\s+)?(?:31\/12\/)?(?:19|20)\d{2}\)?\s*$/i, '')
}

/** The year a column title bears at its end, if any. */
export function anneeDuTitre(titre: string): number | undefined {
  const lu = /(?:^|[^\d])((?:19|20)\d{2})\)?\s*$/.exec(titre)
  return lu?.[1] ? Number(lu[1]) : undefined
}

/** True when the row opens with « Total », « Sous-total 54 » or « Ensemble du réseau ». */
function estLigneDeTotal(cellules: readonly (Cellule | undefined)[]): boolean {
  const premiere = cellules.find((c) => c?.affiche.trim())
  return premiere?.genre === 'texte' && /^(sous[- ]?)?total\b|^ensemble\b/i.test(premiere.affiche.trim())
}

/** A sentence alone on its row, above or under the table. */
function estUneNote(cellules: readonly (Cellule | undefined)[]): boolean {
  const pleines = cellules.filter((c) => c?.affiche.trim())
  const seule = pleines.length === 1 ? pleines[0]?.affiche.trim() : undefined
  return seule !== undefined && (seule.length > 40 || /^[*(]|^(note|source)\b/i.test(seule))
}

/** Rows under the header that hold something, totals and notes apart. */
export function lignesDe<C extends string>({
  grille,
  ligneEntete,
}: Tableau<C>): {donnees: number[]; totaux: number[]} {
  const donnees: number[] = []
  const totaux: number[] = []
  for (const [rang, cellules] of grille.lignes.entries()) {
    if (rang <= ligneEntete || cellules.every((c) => !c?.affiche.trim())) continue
    if (estLigneDeTotal(cellules)) totaux.push(rang)
    else if (!estUneNote(cellules)) donnees.push(rang)
  }
  return {donnees, totaux}
}

/** Where a cell stands, as findings want it. */
export type Lieu = {readonly feuille: string; readonly cellule: string; readonly valeur: string}

export function lieuDe<C extends string>(
  {grille, colonnes}: Tableau<C>,
  ligne: number,
  colonne: C | number,
): Lieu {
  const rang = typeof colonne === 'number' ? colonne : (colonnes.get(colonne) ?? 0)
  return {
    feuille: grille.feuille,
    cellule: adresse(ligne, rang),
    valeur: grille.lignes[ligne]?.[rang]?.affiche ?? '',
  }
}

export function celluleDe<C extends string>(
  {grille, colonnes}: Tableau<C>,
  ligne: number,
  colonne: C | number,
): Cellule | undefined {
  const rang = typeof colonne === 'number' ? colonne : colonnes.get(colonne)
  const cellule = rang === undefined ? undefined : grille.lignes[ligne]?.[rang]
  return cellule?.affiche.trim() || cellule?.genre === 'nombre' ? cellule : undefined
}

/** Text of a cell on one line; null when empty. A number keeps its digits, without its display format. */
export function texteDe<C extends string>(
  tableau: Tableau<C>,
  ligne: number,
  colonne: C | number,
): string | null {
  const cellule = celluleDe(tableau, ligne, colonne)
  const brut = cellule?.genre === 'nombre' ? String(cellule.valeur) : cellule?.affiche
  return brut?.replace(/\s+/g, ' ').trim() || null
}

/** Elements of a cell: semicolons and line breaks separate them, commas too where names hold none. */
export function listeDe<C extends string>(
  tableau: Tableau<C>,
  ligne: number,
  colonne: C | number,
  separateurs: RegExp = /[;\n]/,
): string[] {
  const cellule = celluleDe(tableau, ligne, colonne)
  const brut = cellule?.genre === 'nombre' ? String(cellule.valeur) : (cellule?.affiche ?? '')
  return [...new Set(brut.split(separateurs).map((e) => e.replace(/\s+/g, ' ').trim()))].filter(Boolean)
}
