import {exact} from '../../activite/index.js'
import {ABSENT, type Lecture, type Serie} from '../lecture/index.js'

/** A sum over structures, with who is in it and who is not. */
export type Agregat = {
  readonly valeur: number | null
  /** Structures that gave all the months: the répondantes. */
  readonly complets: readonly string[]
  readonly partiels: readonly {readonly structure: string; readonly mois: number; readonly sur: number}[]
  readonly absents: readonly {readonly structure: string; readonly lecture: Lecture}[]
  readonly sansObjet: readonly string[]
  /** Months at whose end the stocks were taken, without repeats. */
  readonly finsDeMois: readonly number[]
  /** How many the figure is drawn from: the denominators of a ratio, else the value. */
  readonly effectif: number
}

/** Sums a series over the structures given; a structure without reading is absent, never 0. */
export function agreger({lectures}: Serie, codes: readonly string[]): Agregat {
  const complets: string[] = []
  const partiels: {structure: string; mois: number; sur: number}[] = []
  const absents: {structure: string; lecture: Lecture}[] = []
  const sansObjet: string[] = []
  const fins = new Set<number>()
  const comptees: Lecture[] = []
  for (const structure of codes) {
    const lecture = lectures.get(structure) ?? ABSENT
    if (lecture.valeur !== null) comptees.push(lecture)
    if (lecture.finDeMois !== undefined) fins.add(lecture.finDeMois)
    if (lecture.etat === 'complet') complets.push(structure)
    else if (lecture.etat === 'partiel')
      partiels.push({structure, mois: lecture.mois ?? 0, sur: lecture.sur ?? 12})
    else if (lecture.etat === 'sans_objet') sansObjet.push(structure)
    else absents.push({structure, lecture})
  }
  const finsDeMois = [...fins].sort((a, b) => a - b)
  const valeur = totaliser(comptees)
  const effectif = comptees.reduce(
    (somme, {valeur: v, denominateur}) => somme + Math.abs(denominateur ?? v ?? 0),
    0,
  )
  return {valeur, effectif, complets, partiels, absents, sansObjet, finsDeMois}
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
