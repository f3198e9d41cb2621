import type {CelluleDeClasseur, FormatDeCellule, StyleDeCellule} from '../../../documents/index.js'
import {arrondir} from '../../../shared/francais.js'
import type {Indicateur} from '../../referentiel/index.js'
import {SECRET} from '../presentation/index.js'
import type {Chiffre} from '../schema.js'

/** What stands where nothing was given: never 0, never an empty cell. */
export const NON_RENSEIGNE = 'non renseigné'

/** A cell hidden by the statistical secret. */
export const CACHEE: Cellule = {valeur: SECRET, format: 'texte'}

type Cellule = Pick<CelluleDeClasseur, 'valeur' | 'format'>

/** A value as a cell: a real number in the unit people read, or the words that say there is none. */
export function mesurer(valeur: number | null, indicateur: Indicateur | undefined): Cellule {
  if (valeur === null) return {valeur: NON_RENSEIGNE, format: 'texte'}
  if (indicateur?.nature === 'montant') return {valeur: valeur / 100, format: 'montant'}
  if (indicateur?.nature === 'ratio' && indicateur.unite.trim().startsWith('%')) {
    return {valeur, format: 'pourcentage'}
  }
  return {valeur, format: Number.isInteger(arrondir(valeur, 2)) ? 'entier' : 'decimal'}
}

/** A value of a figure as a cell, unless the secret covers it. */
export function mesurerChamp(
  chiffre: Chiffre,
  champ: 'valeur' | 'precedent',
  indicateur: Indicateur | undefined,
): Cellule {
  return chiffre.secret?.includes(champ) ? CACHEE : mesurer(chiffre[champ], indicateur)
}

/** The evolution, signed; « n.s. » when its base is too small, nothing when there is none. */
export function mesurerEvolution(
  {evolution, evolution_significative, secret}: Chiffre,
  indicateur: Indicateur | undefined,
): Cellule {
  if (secret?.includes('evolution')) return CACHEE
  if (evolution === null) return {valeur: null}
  if (!evolution_significative) return {valeur: 'n.s.', format: 'texte'}
  if (indicateur?.nature !== 'ratio') return {valeur: evolution, format: 'evolution'}
  return indicateur.unite.trim().startsWith('%')
    ? {valeur: evolution * 100, format: 'points'}
    : {valeur: evolution, format: 'decimal'}
}

/** A cell of a table, in its place. */
export function cellule(
  valeur: string | number | null,
  style: StyleDeCellule,
  format?: FormatDeCellule,
): CelluleDeClasseur {
  return {valeur, style, ...(format ? {format} : {})}
}

/** The name of a sheet, within the 31 characters of Excel: what follows a comma is left to its title. */
export function nomCourt(nom: string): string {
  return nom.length <= 31 ? nom : (nom.split(',')[0] ?? nom)
}
