import {type CodeStructure, predecesseurs} from '../../structures/index.js'
import type {FaitsChiffres} from '../types.js'
import {dernierJourDe, premierJourDe, unAnAvant} from './etendue.js'
import {type ReseauDeLEtendue, reseauQuiBouge} from './reseau-de-l-etendue.js'

/** A structure of today and those whose activity it continues: the same territory, both years. */
export type Unite = {
  readonly code: string
  /** Itself, and each predecessor with the share of its activity that is meant. */
  readonly membres: readonly {readonly code: string; readonly part: number}[]
  /** Why it cannot be compared structure by structure, when it cannot. */
  readonly obstacle: 'sans_cle' | 'creee' | null
}

/** The units of what is summed over time, and of what is counted at a date. */
export type Unites = {readonly parDuree: readonly Unite[]; readonly aDate: readonly Unite[]}

/**
 * What each structure of the last day continues. What is summed over time must have existed, under one name or
 * another, through both years; what is counted at a date, on both dates.
 */
export function suivreUnites(faits: FaitsChiffres, courant: ReseauDeLEtendue): Unites {
  const reseau = reseauQuiBouge(faits)
  const presentes = courant.structures.filter((s) => courant.aLaFin.has(s.code))
  if (!reseau) {
    const seules = presentes.map(({code}) => ({code, membres: [{code, part: 1}], obstacle: null}))
    return {parDuree: seules, aDate: seules}
  }
  const avant = unAnAvant(courant.etendue)
  const au = dernierJourDe(courant.etendue)
  const depuis = (du: string) =>
    presentes.map((s) => uniteDe(s.code, predecesseurs(reseau, s.code, {du, au})))
  return {parDuree: depuis(premierJourDe(avant)), aDate: depuis(dernierJourDe(avant))}
}

function uniteDe(code: CodeStructure, {comparable, parents}: ReturnType<typeof predecesseurs>): Unite {
  if (!comparable) return {code, membres: [{code, part: 1}], obstacle: 'sans_cle'}
  if (parents.length === 0) return {code, membres: [{code, part: 1}], obstacle: 'creee'}
  const autres = parents.filter((p) => p.code !== code)
  const sienne = parents.find((p) => p.code === code)
  // Born in between, it still holds the months since then.
  return {code, membres: [{code, part: sienne?.part ?? 1}, ...autres], obstacle: null}
}
