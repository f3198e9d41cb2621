import {ajouterJours} from '../../../shared/jour.js'
import {jourDe} from '../../feuilles/index.js'

/** Days before 1 January 1970 or since, by the calendar alone. */
function rangDuJour(jour: string): number {
  const [annee = 0, mois = 1, j = 1] = jour.split('-').map(Number)
  // The year is counted from March, so that the leap day comes last.
  const a = mois > 2 ? annee : annee - 1
  const jourDeLAn = Math.floor((153 * (mois > 2 ? mois - 3 : mois + 9) + 2) / 5) + j - 1
  return 365 * a + Math.floor(a / 4) - Math.floor(a / 100) + Math.floor(a / 400) + jourDeLAn - 719_468
}

/** The Monday of the week of a day. */
export function lundiDe(jour: string): string {
  // 1 January 1970 was a Thursday.
  const depuisLundi = (((rangDuJour(jour) + 3) % 7) + 7) % 7
  return ajouterJours(jour, -depuisLundi)
}

/** The year and the number of a week: those of its Thursday (ISO 8601). */
export function semaineDe(lundi: string): {readonly annee: number; readonly numero: number} {
  const jeudi = jeudiDe(lundi)
  const annee = Number(jeudi.slice(0, 4))
  return {annee, numero: Math.floor((rangDuJour(jeudi) - rangDuJour(`${annee}-01-01`)) / 7) + 1}
}

/** The month a week counts in: that of its Thursday. */
export function moisDeSemaine(lundi: string): string {
  return jeudiDe(lundi).slice(0, 7)
}

function jeudiDe(lundi: string): string {
  return ajouterJours(lundi, 3)
}

/** The Monday of a numbered week; undefined when the year has no such week. */
export function lundiDeSemaine(annee: number, numero: number): string | undefined {
  // 4 January is always in week 1.
  const lundi = ajouterJours(lundiDe(`${annee}-01-04`), (numero - 1) * 7)
  const {annee: an, numero: n} = semaineDe(lundi)
  return an === annee && n === numero ? lundi : undefined
}

/** All the Mondays of a year, as its weeks are numbered. */
export function lundisDe(annee: number): readonly string[] {
  return Array.from({length: 53}, (_, rang) => lundiDeSemaine(annee, rang + 1)).filter((l) => l !== undefined)
}

/** « 7 », « S7 », « 2008-07 », « 14/02/2008 »: the Monday meant; undefined when none is. */
export function lireSemaine(texte: string, annee: number): string | undefined {
  const propre = texte.trim()
  const numero = /^(?:(?:semaine|sem\.?|s)\s*)?(\d{1,2})$/i.exec(propre)?.[1]
  if (numero) return lundiDeSemaine(annee, Number(numero))
  const avecAnnee = /^(\d{4})-(?:[sw])?(\d{1,2})$/i.exec(propre)
  if (avecAnnee) return lundiDeSemaine(Number(avecAnnee[1]), Number(avecAnnee[2]))
  if (!/^\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}$/.test(propre)) return undefined
  const jour = jourDe({genre: 'texte', valeur: propre, affiche: propre}, 'debut')
  return jour === undefined ? undefined : lundiDe(jour)
}
