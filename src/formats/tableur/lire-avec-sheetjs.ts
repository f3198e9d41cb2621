import type {CellObject, WorkBook, WorkSheet} from 'xlsx'
import type {Cellule, Grille, Plage} from '../../documents/grille.js'
import {dateAffichee, erreurAffichee, nombreAffiche} from './affichage-francais.js'
import {assemblerGrille} from './assembler-grille.js'
import {type Bornes, COLONNES_EXCEL, LIGNES_EXCEL} from './bornes.js'
import {fichierAbime, fichierProtege, tropDeCellules} from './erreurs.js'
import {serieVersJour} from './jour-excel.js'

type Feuille = WorkSheet & {
  readonly '!data'?: readonly (readonly (CellObject | undefined)[] | undefined)[]
}

const OPTIONS = {
  type: 'buffer',
  dense: true,
  // Serials stay numbers: the library's own dates go through the local time zone.
  cellDates: false,
  cellNF: true,
  cellStyles: true,
  cellHTML: false,
  // Without it a formula that was never calculated would be an empty cell.
  sheetStubs: true,
  dateNF: 'dd/mm/yyyy',
} as const

/** Reads checked xlsx or xls bytes; whatever the library throws is a damaged file. */
export async function lireAvecSheetjs(
  octets: Uint8Array,
  genre: 'xlsx' | 'xls',
  fichier: string,
  bornes: Bornes,
): Promise<readonly Grille[]> {
  const {read, set_cptable, SSF} = await import('xlsx')
  // Code pages of the old format, a heavy table that xlsx does without.
  if (genre === 'xls') set_cptable(await import('xlsx/dist/cpexcel.full.mjs'))
  const classeur = ouvrir(() => read(octets, OPTIONS), fichier)
  const epoque1904 = classeur.Workbook?.WBProps?.date1904 === true
  const contexte = {epoque1904, estDate: (format: string) => estFormatDeJour(format, SSF.is_date), fichier}
  let reste = bornes.cellules
  return classeur.SheetNames.flatMap((nom, rang) => {
    const feuille: Feuille | undefined = classeur.Sheets[nom]
    // Chart and macro sheets hold no cells.
    if (!feuille || (feuille['!type'] ?? 'sheet') !== 'sheet') return []
    const masquee = (classeur.Workbook?.Sheets?.[rang]?.Hidden ?? 0) !== 0
    const lu = lireCellules(feuille, contexte)
    reste -= lu.nombre
    if (reste < 0) throw tropDeCellules(fichier, bornes.cellules)
    return [
      assemblerGrille({
        nom,
        masquee,
        cellules: lu.cellules,
        fusions: (feuille['!merges'] ?? []).map(versPlage),
        lignesMasquees: rangsMasques(feuille['!rows'] ?? []),
        colonnesMasquees: rangsMasques(feuille['!cols'] ?? []),
      }),
    ]
  })
}

function ouvrir(lire: () => WorkBook, fichier: string): WorkBook {
  const redire = taireConsole()
  try {
    return lire()
  } catch (erreur) {
    const cause = erreur instanceof Error ? erreur.message : String(erreur)
    throw /password/i.test(cause)
      ? fichierProtege(fichier)
      : fichierAbime(fichier, "son contenu n'est pas celui d'un classeur complet")
  } finally {
    redire()
  }
}

/** The library writes English remarks on stderr; reading is synchronous, so nothing else is silenced. */
function taireConsole(): () => void {
  // oxlint-disable no-console
  const {error, warn, log} = console
  Object.assign(console, {error: () => undefined, warn: () => undefined, log: () => undefined})
  // oxlint-enable no-console
  return () => {
    Object.assign(console, {error, warn, log})
  }
}

type Contexte = {
  readonly epoque1904: boolean
  readonly estDate: (format: string) => boolean
  readonly fichier: string
}

function lireCellules(
  feuille: Feuille,
  contexte: Contexte,
): {cellules: Map<number, (Cellule | undefined)[]>; nombre: number} {
  const cellules = new Map<number, (Cellule | undefined)[]>()
  let nombre = 0
  // Keys and not indexes: a damaged file may put its only cell at the far end of a huge sheet.
  for (const [cle, ligne] of Object.entries(feuille['!data'] ?? [])) {
    const rang = Number(cle)
    const lue: (Cellule | undefined)[] = []
    for (const [cleColonne, brute] of Object.entries(ligne ?? [])) {
      const colonne = Number(cleColonne)
      if (!(rang < LIGNES_EXCEL && colonne < COLONNES_EXCEL)) {
        throw fichierAbime(contexte.fichier, "une cellule est placée hors des limites d'une feuille")
      }
      const cellule = brute && lireCellule(brute, contexte)
      if (!cellule) continue
      lue[colonne] = cellule
      nombre += 1
    }
    if (lue.length > 0) cellules.set(rang, lue)
  }
  return {cellules, nombre}
}

function lireCellule(brute: CellObject, contexte: Contexte): Cellule | undefined {
  switch (brute.t) {
    case 's':
      return celluleTexte(String(brute.v ?? ''))
    case 'n':
      return celluleNombre(brute, contexte)
    case 'b':
      return {genre: 'booleen', valeur: brute.v === true, affiche: brute.v === true ? 'VRAI' : 'FAUX'}
    case 'e':
      return {genre: 'erreur', valeur: null, affiche: erreurAffichee(brute.w ?? '#N/A')}
    default:
      // A stub: a formula without result, or a cell that only carries a format.
      return brute.f !== undefined ? {genre: 'formule_sans_valeur', valeur: null, affiche: ''} : undefined
  }
}

/** A text as it stands, without the byte order mark some exports leave in their first cell. */
function celluleTexte(brut: string): Cellule | undefined {
  const texte = brut.replace(/^\uFEFF/, '')
  return texte === '' ? undefined : {genre: 'texte', valeur: texte, affiche: texte}
}

function celluleNombre(brute: CellObject, {epoque1904, estDate}: Contexte): Cellule | undefined {
  const valeur = Number(brute.v)
  if (!Number.isFinite(valeur)) return celluleTexte(brute.w ?? String(brute.v))
  const affiche = brute.w ?? String(valeur)
  if (typeof brute.z === 'string' && estDate(brute.z)) {
    const jour = serieVersJour(valeur, epoque1904)
    if (jour !== undefined) return {genre: 'date', valeur: jour, affiche: dateAffichee(affiche)}
    return {genre: 'nombre', valeur, affiche: dateAffichee(affiche)}
  }
  return {genre: 'nombre', valeur, affiche: nombreAffiche(affiche)}
}

/** True for a format that shows a day or a month; a time or a duration stays a number. */
function estFormatDeJour(format: string, estDateOuHeure: (format: string) => boolean): boolean {
  const codes = format.replace(/"[^"]*"|\\.|_.|\[[^\]]*\]/g, '')
  return estDateOuHeure(format) && /[dy]|m{3}/i.test(codes) && !/\[[hms]+\]/i.test(format)
}

function versPlage(plage: {s: {r: number; c: number}; e: {r: number; c: number}}): Plage {
  return {
    ligneDebut: plage.s.r,
    colonneDebut: plage.s.c,
    ligneFin: plage.e.r,
    colonneFin: plage.e.c,
  }
}

function rangsMasques(rangees: readonly ({hidden?: boolean} | undefined)[]): readonly number[] {
  return Object.entries(rangees).flatMap(([rang, r]) => (r?.hidden ? [Number(rang)] : []))
}
