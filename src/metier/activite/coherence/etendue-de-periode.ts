import {genreDePeriode, type Periode} from '../../../shared/periode.js'
import {ecrirePeriode} from '../../../shared/periode-ecrite.js'

/** A period inside a sentence: « 2008 », « mars 2008 », « janvier à juin 2008 ». */
export function nommerPeriode(periode: Periode): string {
  return genreDePeriode(periode) === 'annee' ? periode : ecrirePeriode(periode)
}

/** First and last month of a period. */
export function moisDe(periode: Periode): readonly [premier: number, dernier: number] {
  const fin = Number(periode.slice(-2))
  switch (genreDePeriode(periode)) {
    case 'annee':
      return [1, 12]
    case 'trimestre': {
      const dernier = Number(periode.slice(-1)) * 3
      return [dernier - 2, dernier]
    }
    case 'mois':
      return [fin, fin]
    case 'cumul':
      return [Number(periode.slice(5, 7)), fin]
  }
}

/** The finer first, then by date: what a person corrects first. */
export function comparerPeriodes(a: Periode, b: Periode): number {
  const [[debutA, finA], [debutB, finB]] = [moisDe(a), moisDe(b)]
  const annees = Number(a.slice(0, 4)) - Number(b.slice(0, 4))
  return finA - debutA - (finB - debutB) || annees || debutA - debutB || finA - finB
}

/** True when all of `petite` lies within `grande`, and is not the whole of it. */
export function contient(grande: Periode, petite: Periode): boolean {
  if (grande.slice(0, 4) !== petite.slice(0, 4)) return false
  const [[debut, fin], [de, a]] = [moisDe(grande), moisDe(petite)]
  return de >= debut && a <= fin && a - de < fin - debut
}
