import type {Lecture} from './lecture.js'
import type {Serie} from './serie.js'

/** A sum over structures, with who is in it and who is not. */
export type Agregat = {
  readonly valeur: number | null
  /** Structures that gave the whole year: the répondantes. */
  readonly complets: readonly string[]
  readonly partiels: readonly {readonly structure: string; readonly mois: number}[]
  readonly absents: readonly {readonly structure: string; readonly lecture: Lecture}[]
  readonly sansObjet: readonly string[]
  /** Months at whose end the stocks were taken, without repeats. */
  readonly finsDeMois: readonly number[]
}

/** Sums a series over the structures given; a structure without reading is absent, never 0. */
export function agreger({lectures}: Serie, codes: readonly string[]): Agregat {
  const complets: string[] = []
  const partiels: {structure: string; mois: number}[] = []
  const absents: {structure: string; lecture: Lecture}[] = []
  const sansObjet: string[] = []
  const fins = new Set<number>()
  const comptees: Lecture[] = []
  for (const structure of codes) {
    const lecture = lectures.get(structure) ?? {etat: 'absent', valeur: null}
    if (lecture.valeur !== null) comptees.push(lecture)
    if (lecture.finDeMois !== undefined) fins.add(lecture.finDeMois)
    if (lecture.etat === 'complet') complets.push(structure)
    else if (lecture.etat === 'partiel') partiels.push({structure, mois: lecture.mois ?? 0})
    else if (lecture.etat === 'sans_objet') sansObjet.push(structure)
    else absents.push({structure, lecture})
  }
  const finsDeMois = [...fins].sort((a, b) => a - b)
  return {valeur: totaliser(comptees), complets, partiels, absents, sansObjet, finsDeMois}
}

/** Sum of the readings, or ratio of sums; null when nothing was given or a ratio has nothing to divide by. */
export function totaliser(lectures: readonly Lecture[]): number | null {
  let [somme, diviseur, comptees, ratio] = [0, 0, 0, false]
  for (const {valeur, denominateur} of lectures) {
    if (valeur === null) continue
    comptees += 1
    somme += valeur
    diviseur += denominateur ?? 0
    ratio ||= denominateur !== undefined
  }
  if (comptees === 0) return null
  if (!ratio) return exact(somme)
  return diviseur === 0 ? null : somme / diviseur
}

/** Takes away what binary fractions add: 0,1 + 0,2 is 0,3, whatever the order of the sum. */
export function exact(somme: number): number {
  return Number.isInteger(somme) ? somme : Math.round(somme * 1e6) / 1e6
}
