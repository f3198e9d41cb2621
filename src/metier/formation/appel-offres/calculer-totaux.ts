import {arrondir} from '../../../shared/francais.js'
import type {AppelDOffres} from '../types.js'
import {partDuPrix} from './regles.js'

/** An offer ready to be scored: the mean mark of each criterion that is not the price. */
export type Candidat = {
  readonly organisme: string
  readonly prixCentimes: number
  readonly recueLe: string
  readonly moyennes: ReadonlyMap<string, number>
}

export type Regle = Pick<AppelDOffres, 'criteres' | 'formuleDePrix' | 'noteMaximale'>

export type Departage = 'prix' | 'date' | 'ex_aequo'

export type Totalise<C extends Candidat> = {
  readonly candidat: C
  readonly points: ReadonlyMap<string, number | null>
  readonly total: number | null
  readonly rang: number | null
  readonly departagee: Departage | null
}

/**
 * Points, totals and ranks by the published rule. Totals are rounded to the hundredth, as printed; ties go to the
 * lower price, then to the earliest date; the order of the code only makes two true equals come out the same way.
 */
export function totaliser<C extends Candidat>(candidats: readonly C[], regle: Regle): Totalise<C>[] {
  const plusBas = Math.min(...candidats.map((c) => c.prixCentimes))
  const notes = candidats.map((candidat) => {
    const points = new Map(
      regle.criteres.map(({code, poids, prix}): [string, number | null] => {
        if (prix) return [code, poids * partDuPrix(regle.formuleDePrix, candidat.prixCentimes, plusBas)]
        const moyenne = candidat.moyennes.get(code)
        return [code, moyenne === undefined ? null : (poids * moyenne) / regle.noteMaximale]
      }),
    )
    return {candidat, points, total: sommer([...points.values()])}
  })
  const classes = notes.toSorted(comparer)
  return classes.map((note, i) => ({
    ...note,
    rang:
      note.total === null ? null : 1 + classes.findIndex((autre) => departager(autre, note) === 'ex_aequo'),
    departagee: departageDe(classes, i),
  }))
}

type Note = {readonly candidat: Candidat; readonly total: number | null}

/** A missing mark leaves no total: it is not zero. */
function sommer(points: readonly (number | null)[]): number | null {
  const connus = points.flatMap((p) => p ?? [])
  return connus.length < points.length
    ? null
    : arrondir(
        connus.reduce((somme, p) => somme + p, 0),
        2,
      )
}

function comparer(a: Note, b: Note): number {
  if (a.total === null || b.total === null)
    return Number(a.total === null) - Number(b.total === null) || parCode(a, b)
  return (
    b.total - a.total ||
    a.candidat.prixCentimes - b.candidat.prixCentimes ||
    enNombre(a.candidat.recueLe, b.candidat.recueLe) ||
    parCode(a, b)
  )
}

function parCode(a: Note, b: Note): number {
  return enNombre(a.candidat.organisme, b.candidat.organisme)
}

function enNombre(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** What tells two offers of equal total apart; null when their totals differ. */
function departager(a: Note, b: Note): Departage | null {
  if (a.total === null || a.total !== b.total) return null
  if (a.candidat.prixCentimes !== b.candidat.prixCentimes) return 'prix'
  return a.candidat.recueLe === b.candidat.recueLe ? 'ex_aequo' : 'date'
}

/** How an offer was told apart from a neighbour of the same total. */
function departageDe(classes: readonly Note[], rang: number): Departage | null {
  const [avant, note, apres] = [classes[rang - 1], classes[rang], classes[rang + 1]]
  if (!note) return null
  return (avant && departager(avant, note)) ?? (apres ? departager(note, apres) : null)
}
