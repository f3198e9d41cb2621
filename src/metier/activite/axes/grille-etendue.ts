import type {Cellule, Grille} from '../../../documents/index.js'
import {lireNombreSaisi} from '../../../shared/nombre-saisi.js'

/**
 * A grid in which every cell of a merged range shows the text of its first cell. Blank rows and columns are taken
 * out, so that they change nothing: rows and columns count from 0 without them, `ligneDe` and `colonneDe` give
 * back the place in the received grid.
 */
export type GrilleEtendue = {
  readonly grille: Grille
  readonly hauteur: number
  readonly largeur: number
  /** The cell itself, absent when empty or covered by a merged range. */
  cellule(ligne: number, colonne: number): Cellule | undefined
  /** The text a person sees there, merged ranges spread out; '' when empty. */
  texte(ligne: number, colonne: number): string
  /** Last column of the merged range that passes here; undefined when the cell is not merged across. */
  finDeFusion(ligne: number, colonne: number): number | undefined
  ligneDe(ligne: number): number
  colonneDe(colonne: number): number
}

/** A merged title may span thousands of columns: only what a table can hold is spread. */
const COLONNES_ETENDUES = 500

/** `colonnes`, in the received grid, restricts it to a strip of the sheet. */
export function etendreGrille(grille: Grille, colonnes = colonnesRemplies(grille)): GrilleEtendue {
  const lignes = lignesRemplies(grille, colonnes)
  const origines = originesDesFusions(grille)
  const cellule = (ligne: number, colonne: number) => {
    const lue = grille.lignes[lignes[ligne] ?? -1]?.[colonnes[colonne] ?? -1]
    return estVide(lue) ? undefined : lue
  }
  const origine = (ligne: number, colonne: number) =>
    origines.get(`${lignes[ligne] ?? -1}/${colonnes[colonne] ?? -1}`)
  return {
    grille,
    hauteur: lignes.length,
    largeur: colonnes.length,
    cellule,
    texte(ligne, colonne) {
      const de = origine(ligne, colonne)
      const lue = de ? grille.lignes[de.ligne]?.[de.colonne] : cellule(ligne, colonne)
      return lue?.affiche.trim() ?? ''
    },
    finDeFusion(ligne, colonne) {
      const de = origine(ligne, colonne)
      if (!de || de.fin === de.colonne) return undefined
      return colonnes.findLastIndex((c) => c <= de.fin)
    },
    ligneDe: (ligne) => lignes[ligne] ?? ligne,
    colonneDe: (colonne) => colonnes[colonne] ?? colonne,
  }
}

type Origine = {readonly ligne: number; readonly colonne: number; readonly fin: number}

function originesDesFusions(grille: Grille): ReadonlyMap<string, Origine> {
  const origines = new Map<string, Origine>()
  for (const {ligneDebut, ligneFin, colonneDebut, colonneFin} of grille.fusions) {
    const fin = Math.min(colonneFin, COLONNES_ETENDUES)
    for (let l = ligneDebut; l <= Math.min(ligneFin, grille.lignes.length - 1); l++) {
      for (let c = colonneDebut; c <= fin; c++)
        origines.set(`${l}/${c}`, {ligne: ligneDebut, colonne: colonneDebut, fin: colonneFin})
    }
  }
  return origines
}

export function colonnesRemplies(grille: Grille): readonly number[] {
  const remplies = new Set<number>()
  for (const cellules of grille.lignes) {
    cellules.forEach((cellule, colonne) => {
      if (!estVide(cellule)) remplies.add(colonne)
    })
  }
  return [...remplies].sort((a, b) => a - b)
}

function lignesRemplies(grille: Grille, colonnes: readonly number[]): readonly number[] {
  return grille.lignes.flatMap((cellules, ligne) =>
    colonnes.some((colonne) => !estVide(cellules[colonne])) ? [ligne] : [],
  )
}

function estVide(cellule: Cellule | undefined): boolean {
  return cellule === undefined || (cellule.genre === 'texte' && cellule.affiche.trim() === '')
}

/** What a cell is to the eye: a number (or what should be one), a mark of absence, a date, a text. */
export type NatureDeCellule = 'vide' | 'nombre' | 'absence' | 'date' | 'texte'

export function natureDe(cellule: Cellule | undefined): NatureDeCellule {
  if (!cellule) return 'vide'
  switch (cellule.genre) {
    case 'nombre':
    case 'formule_sans_valeur':
    case 'erreur':
      return 'nombre'
    case 'date':
      return 'date'
    case 'booleen':
      return 'texte'
    case 'texte': {
      const {etat} = lireNombreSaisi(cellule.affiche)
      if (etat === 'renseigne' || etat === 'ambigu') return 'nombre'
      return etat === 'illisible' ? 'texte' : 'absence'
    }
  }
}

/** The year written in a cell, as a number or a text; « 2 008 » is a count. */
export function anneeEcrite(cellule: Cellule | undefined): number | undefined {
  if (!cellule || (cellule.genre !== 'nombre' && cellule.genre !== 'texte')) return undefined
  const ecrite = /^\s*((?:19[89]|20\d)\d)\s*$/.exec(cellule.affiche)?.[1]
  return ecrite ? Number(ecrite) : undefined
}
