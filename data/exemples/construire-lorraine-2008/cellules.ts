import type {CelluleDeClasseur, StyleDeCellule} from '../../../src/documents/classeur.js'
import {adresseDePlage} from '../../../src/documents/grille.js'

export type LigneDeClasseur = readonly (CelluleDeClasseur | undefined)[]

/** The house that keeps the network's files; the example is drawn from its annual report. */
export const AUTEUR = 'Animation régionale de Lorraine (exemple)'

export function titre(valeur: string): LigneDeClasseur {
  return [{valeur, style: 'titre'}]
}

export function sousTitre(valeur: string): LigneDeClasseur {
  return [{valeur, style: 'sous-titre'}]
}

export function note(valeur: string): LigneDeClasseur {
  return [{valeur, style: 'note'}]
}

export const VIDE: LigneDeClasseur = []

export function entete(valeur: string | null): CelluleDeClasseur {
  return {valeur, style: 'entete'}
}

export function texte(valeur: string | null, style: StyleDeCellule = 'donnee'): CelluleDeClasseur {
  return {valeur, style, format: 'texte'}
}

export function entier(valeur: number, style: StyleDeCellule = 'donnee'): CelluleDeClasseur {
  return {valeur, style, format: 'entier'}
}

/** Tenths to a number with one decimal: 3300 gives 330. */
export function dixiemes(valeur: number, style: StyleDeCellule = 'donnee'): CelluleDeClasseur {
  return {valeur: valeur / 10, style, format: 'decimal'}
}

/** Merges one row over columns `de` to `a`, all counted from 0. */
export function fusionDeLigne(ligne: number, de: number, a: number): string {
  return adresseDePlage({ligneDebut: ligne, colonneDebut: de, ligneFin: ligne, colonneFin: a})
}

/** Merges one column over two rows. */
export function fusionDeColonne(colonne: number, de: number, a: number): string {
  return adresseDePlage({ligneDebut: de, colonneDebut: colonne, ligneFin: a, colonneFin: colonne})
}

/** A real day, given as an ISO date. */
export function jour(valeur: string | null, style: StyleDeCellule = 'donnee'): CelluleDeClasseur {
  return {valeur, style, format: 'date'}
}

/** Whole euros. */
export function euros(valeur: number | null, style: StyleDeCellule = 'donnee'): CelluleDeClasseur {
  return {valeur, style, format: 'montant'}
}

export function nombreOuVide(valeur: number | null, style: StyleDeCellule = 'donnee'): CelluleDeClasseur {
  return {valeur, style, format: 'entier'}
}
