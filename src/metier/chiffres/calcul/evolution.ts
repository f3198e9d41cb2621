import {accorder} from '../../../shared/francais.js'
import type {Indicateur} from '../../referentiel/index.js'
import {estDenombrement} from '../lecture/index.js'
import type {Comparaison} from '../schema.js'
import {type Agregat, agreger} from './agregat.js'
import type {Constante} from './perimetre.js'

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
  readonly base: Base
  readonly basePrecedente: Base
  readonly constante: Constante
  /** The current perimeter, shown beside the constant one whichever is asked for. */
  readonly courant: {readonly base: Base; readonly precedente: Base}
  /** An evolution from fewer than this says nothing. */
  readonly baseMinimale: number
}

export type Evolution = {
  readonly evolution: number | null
  readonly significative: boolean
  readonly comparaison: readonly Comparaison[]
  readonly mentions: readonly string[]
}

type Termes = {readonly valeur: number | null; readonly precedent: number | null}

/** Evolution from the year before, on the structures that answered both years when they are not the same. */
export function comparer(comparees: Comparees): Evolution {
  const {indicateur, annee, base, basePrecedente, constante} = comparees
  const [valeur, precedent] = [base.valeur, basePrecedente.valeur]
  const constant = surCommunes(indicateur, constante)
  const comparaison = [surCourant(indicateur, comparees.courant), constant]
  if (valeur === null) return {evolution: null, significative: true, comparaison, mentions: []}
  const telsQuels = comparables(comparees, constant)
  const retenue: Termes = telsQuels ? {valeur, precedent} : constant
  const evolution = evoluer(indicateur, retenue.valeur, retenue.precedent)
  if (evolution === null) {
    return {
      evolution,
      significative: true,
      comparaison,
      mentions: [empechement(annee - 1, precedent, retenue.precedent)],
    }
  }
  const effectif = telsQuels
    ? effectifDe(basePrecedente, indicateur)
    : agreger(constante.precedente, constante.communes).effectif
  const significative = effectif >= comparees.baseMinimale
  const mentions = [
    ...(indicateur.depuis === annee - 1
      ? [`série commencée en ${annee - 1} : cette année-là peut n’être pas entière`]
      : []),
    ...(telsQuels ? [] : [mentionDesCommunes(constante), ...constante.mentions]),
    ...(significative
      ? []
      : [`évolution non significative (n.s.), de moins de ${comparees.baseMinimale} en ${annee - 1}`]),
  ]
  return {evolution, significative, comparaison, mentions}
}

/** How many the evolution starts from: the denominator of a ratio, else the value itself. */
function effectifDe({valeur, agregat, propreAuReseau}: Base, {nature}: Indicateur): number {
  return nature === 'ratio' && !propreAuReseau ? agregat.effectif : Math.abs(valeur ?? 0)
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
function comparables({indicateur, base, basePrecedente, constante}: Comparees, constant: Termes): boolean {
  if (estDenombrement(indicateur)) return true
  if (base.propreAuReseau || basePrecedente.propreAuReseau) {
    return base.propreAuReseau && basePrecedente.propreAuReseau
  }
  const [agregat, precedent] = [base.agregat, basePrecedente.agregat]
  if (agregat.partiels.length + precedent.partiels.length > 0) return false
  const membres = new Set(constante.membres)
  const memes = [...agregat.complets, ...precedent.complets].every((code) => membres.has(code))
  return memes && constant.valeur === base.valeur && constant.precedent === basePrecedente.valeur
}

function surCourant(
  indicateur: Indicateur,
  {base, precedente}: {readonly base: Base; readonly precedente: Base},
): Comparaison {
  const [valeur, precedent] = [base.valeur, precedente.valeur]
  return {
    perimetre: 'courant',
    valeur,
    precedent,
    evolution: evoluer(indicateur, valeur, precedent),
    structures: base.agregat.complets.length,
    structures_precedentes: precedente.agregat.complets.length,
  }
}

function surCommunes(indicateur: Indicateur, {courante, precedente, communes}: Constante): Comparaison {
  const valeur = agreger(courante, communes).valeur
  const precedent = agreger(precedente, communes).valeur
  return {
    perimetre: 'constant',
    valeur,
    precedent,
    evolution: evoluer(indicateur, valeur, precedent),
    structures: communes.length,
    structures_precedentes: communes.length,
  }
}

function empechement(annee: number, precedent: number | null, compare: number | null): string {
  if (precedent === null) return `évolution non calculable, ${annee} étant non renseigné`
  if (compare === 0) return `évolution non calculable, la valeur de ${annee} étant nulle`
  return "évolution non calculable, aucune structure n'ayant répondu pour les deux années"
}

function mentionDesCommunes({communes, membres}: Constante): string {
  if (membres.length > communes.length) {
    return `évolution calculée au périmètre constant, avec les structures reprises par ${communes.length === 1 ? 'la structure répondante' : `les ${accorder(communes.length, 'structure')} répondantes`}`
  }
  return communes.length === 1
    ? 'évolution calculée sur la seule structure répondante les deux années'
    : `évolution calculée sur les ${accorder(communes.length, 'structure')} répondantes les deux années`
}
