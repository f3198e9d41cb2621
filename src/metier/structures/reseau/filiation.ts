import type {CodeStructure} from '../types.js'
import {continueSousLeMemeCode, ordonnerMouvements, sourcesFermees} from './genres.js'
import type {Cible, FaitsDuReseau, Mouvement} from './types.js'
import {retracerVies} from './vies.js'

/** An interval of two days; what happened on `du` is already done, what happens on `au` counts. */
export type Intervalle = {readonly du: string; readonly au: string}

/** A structure, and how much of its activity is meant: 1 for the whole. */
export type Parent = {readonly code: CodeStructure; readonly part: number}

/**
 * Where a structure comes from, or what it became. `comparable` is false when a scission, or a change of territory,
 * was recorded without the share of each: figures then cannot be compared structure by structure.
 */
export type Filiation = {
  readonly comparable: boolean
  /** Those concerned; without their shares when they are not comparable (`part` is then 1). */
  readonly parents: readonly Parent[]
  /** The mouvements met on the way, oldest first. */
  readonly mouvements: readonly Mouvement[]
}

type Vies = ReturnType<typeof retracerVies>
type Parts = Map<CodeStructure, number>

/**
 * The structures of the day `du` whose activity is that of `code` on the day `au`: their values, multiplied by their
 * shares, are the value of `code` at constant perimeter. None for a structure created from nothing.
 */
export function predecesseurs(faits: FaitsDuReseau, code: CodeStructure, intervalle: Intervalle): Filiation {
  const vies = retracerVies(faits)
  return suivre(dansLIntervalle(faits, intervalle).reverse(), code, (parts, m) => remonter(parts, m, vies))
}

/** The structures of the day `au` that hold the activity `code` had on the day `du`. None once it closed for good. */
export function successeurs(faits: FaitsDuReseau, code: CodeStructure, intervalle: Intervalle): Filiation {
  return suivre(dansLIntervalle(faits, intervalle), code, descendre)
}

function dansLIntervalle({mouvements}: FaitsDuReseau, {du, au}: Intervalle): Mouvement[] {
  return ordonnerMouvements(mouvements.filter(({date}) => date > du && date <= au))
}

type Pas = (parts: Parts, mouvement: Mouvement) => {readonly parts: Parts; readonly sure: boolean}

function suivre(mouvements: readonly Mouvement[], code: CodeStructure, avancer: Pas): Filiation {
  let parts: Parts = new Map([[code, 1]])
  let comparable = true
  const traverses: Mouvement[] = []
  for (const mouvement of mouvements) {
    const pas = avancer(parts, mouvement)
    if (pas.parts === parts) continue
    parts = pas.parts
    comparable = comparable && pas.sure
    traverses.push(mouvement)
  }
  const parents = [...parts].sort(([a], [b]) => (a < b ? -1 : 1))
  return {
    comparable,
    parents: parents.map(([c, part]) => ({code: c, part: comparable ? part : 1})),
    mouvements: traverses.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0)),
  }
}

/** One mouvement backwards: what the targets hold comes from the sources. */
function remonter(parts: Parts, mouvement: Mouvement, vies: Vies): ReturnType<Pas> {
  const {genre, sources, cibles} = mouvement
  const [source] = sources
  const tenues = cibles.map((c) => parts.get(c.code) ?? 0)
  if (genre === 'fermeture' || continueSousLeMemeCode(mouvement)) return {parts, sure: true}
  if (genre === 'territoire')
    return source && cibles[0] ? rendre(parts, source, cibles[0]) : {parts, sure: true}
  if (tenues.every((part) => part === 0)) return {parts, sure: true}
  const avant = new Map(parts)
  for (const cible of cibles) if (naitDe(mouvement, cible.code, vies)) avant.delete(cible.code)
  if (genre === 'creation') return {parts: avant, sure: true}
  // Held in equal shares by all its heirs, the source is held in that share, whatever the key.
  const egale = tenues.every((part) => part === tenues[0])
  const heritee = egale
    ? (tenues[0] ?? 0)
    : cibles.reduce((s, c, i) => s + (c.part ?? 1) * (tenues[i] ?? 0), 0)
  for (const s of sources) avant.set(s, (avant.get(s) ?? 0) + heritee)
  return {parts: avant, sure: egale || cibles.every((c) => c.part !== null)}
}

function naitDe(mouvement: Mouvement, code: CodeStructure, vies: Vies): boolean {
  return mouvement.genre !== 'absorption' && vies.get(code)?.ouverteLe === mouvement.date
}

/** A part of the source's territory went to the target: backwards, it is the source's again. */
function rendre(parts: Parts, source: CodeStructure, {code, part}: Cible): ReturnType<Pas> {
  const [gardee, recue] = [parts.get(source) ?? 0, parts.get(code) ?? 0]
  if (gardee === recue) return {parts, sure: true}
  const rendue = gardee * (1 - (part ?? 0)) + recue * (part ?? 1)
  const avant = new Map(parts)
  if (rendue === 0) avant.delete(source)
  else avant.set(source, rendue)
  return {parts: avant, sure: part !== null}
}

/** One mouvement forwards: what the sources held goes to the targets. */
function descendre(parts: Parts, mouvement: Mouvement): ReturnType<Pas> {
  const {genre, sources, cibles} = mouvement
  const [source] = sources
  if (genre === 'territoire') {
    return source && cibles[0] ? ceder(parts, source, cibles[0]) : {parts, sure: true}
  }
  const fermees = sourcesFermees(mouvement)
  const tenue = fermees.reduce((s, code) => s + (parts.get(code) ?? 0), 0)
  if (tenue === 0) return {parts, sure: true}
  const apres = new Map(parts)
  for (const code of fermees) apres.delete(code)
  const seule = cibles.length === 1
  for (const {code, part} of cibles)
    apres.set(code, (apres.get(code) ?? 0) + tenue * (seule ? 1 : (part ?? 1)))
  return {parts: apres, sure: seule || cibles.every((c) => c.part !== null)}
}

/** A part of the source's territory goes to the target. */
function ceder(parts: Parts, source: CodeStructure, {code, part}: Cible): ReturnType<Pas> {
  const tenue = parts.get(source) ?? 0
  if (tenue === 0) return {parts, sure: true}
  const apres = new Map(parts)
  apres.set(code, (apres.get(code) ?? 0) + tenue * (part ?? 1))
  apres.set(source, tenue * (1 - (part ?? 0)))
  return {parts: apres, sure: part !== null}
}
