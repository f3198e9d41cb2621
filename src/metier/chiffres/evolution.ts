import {accorder} from '../../shared/francais.js'
import type {Indicateur} from '../referentiel/index.js'
import {type Agregat, agreger} from './agregat.js'
import type {Comparaison} from './schema.js'
import {estDenombrement, type Serie} from './serie.js'

/** A year's figure: the sum of structures, or the network's own value. */
export type Base = {
  readonly valeur: number | null
  /** The network's own value for the whole year, used or not. */
  readonly region: number | null
  readonly propreAuReseau: boolean
  readonly agregat: Agregat
}

export type Comparees = {
  readonly indicateur: Indicateur
  readonly annee: number
  readonly courante: Serie
  readonly precedente: Serie
  readonly base: Base
  readonly basePrecedente: Base
}

export type Evolution = {
  readonly evolution: number | null
  readonly comparaison: readonly Comparaison[]
  readonly mentions: readonly string[]
}

/** Evolution from the year before, on the structures that answered both years when they are not the same. */
export function comparer(comparees: Comparees): Evolution {
  const {indicateur, annee, base, basePrecedente} = comparees
  const [valeur, precedent] = [base.valeur, basePrecedente.valeur]
  const communes = structuresCommunes(base.agregat, basePrecedente.agregat)
  const constant = surCommunes(comparees, communes)
  const comparaison: Comparaison[] = [
    {
      perimetre: 'courant',
      valeur,
      precedent,
      evolution: evoluer(indicateur, valeur, precedent),
      structures: base.agregat.complets.length,
    },
    constant,
  ]
  if (valeur === null) return {evolution: null, comparaison, mentions: []}
  const telsQuels = comparables(comparees)
  const retenue = telsQuels ? {valeur, precedent} : constant
  const evolution = evoluer(indicateur, retenue.valeur, retenue.precedent)
  const surQui = telsQuels ? null : mentionDesCommunes(communes.length)
  const mention = evolution === null ? empechement(annee - 1, precedent, retenue.precedent) : surQui
  return {evolution, comparaison, mentions: mention === null ? [] : [mention]}
}

/** Structures that gave the whole year, both years. */
export function structuresCommunes(agregat: Agregat, precedent: Agregat): string[] {
  const avant = new Set(precedent.complets)
  return agregat.complets.filter((code) => avant.has(code))
}

/** `N / N-1 - 1`, or the difference for a ratio; null when there is nothing to compare with. */
export function evoluer(
  {nature}: Indicateur,
  valeur: number | null,
  precedent: number | null,
): number | null {
  if (valeur === null || precedent === null) return null
  if (nature === 'ratio') return valeur - precedent
  return precedent === 0 ? null : valeur / precedent - 1
}

/** Two totals compare as they are when the same structures, or the network itself, gave both of them. */
function comparables({indicateur, base, basePrecedente}: Comparees): boolean {
  if (estDenombrement(indicateur)) return true
  if (base.propreAuReseau || basePrecedente.propreAuReseau) {
    return base.propreAuReseau && basePrecedente.propreAuReseau
  }
  const [agregat, precedent] = [base.agregat, basePrecedente.agregat]
  if (agregat.partiels.length + precedent.partiels.length > 0) return false
  const memes = structuresCommunes(agregat, precedent).length
  return memes === agregat.complets.length && memes === precedent.complets.length
}

function surCommunes(
  {indicateur, courante, precedente}: Comparees,
  communes: readonly string[],
): Comparaison {
  const valeur = agreger(courante, communes).valeur
  const precedent = agreger(precedente, communes).valeur
  const evolution = evoluer(indicateur, valeur, precedent)
  return {perimetre: 'constant', valeur, precedent, evolution, structures: communes.length}
}

function empechement(annee: number, precedent: number | null, compare: number | null): string {
  if (precedent === null) return `évolution non calculable, ${annee} étant non renseigné`
  if (compare === 0) return `évolution non calculable, la valeur de ${annee} étant nulle`
  return "évolution non calculable, aucune structure n'ayant répondu pour les deux années"
}

function mentionDesCommunes(nombre: number): string {
  return nombre === 1
    ? 'évolution calculée sur la seule structure répondante les deux années'
    : `évolution calculée sur les ${accorder(nombre, 'structure')} répondantes les deux années`
}
