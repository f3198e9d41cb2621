import {
  type Exercice,
  type Periode,
  periodeAnnuelle,
  periodeCumulee,
  periodeMensuelle,
} from '../../../shared/periode.js'

/** The days found in the columns that date something, whatever their year. */
export type JoursTrouves = {readonly premier: string; readonly dernier: string}

/** What an extraction covers of a year. */
export type PeriodeComptee = {
  /** First and last month counted, from 1; absent when nothing in the file is dated. */
  readonly mois: {readonly debut: number; readonly fin: number} | undefined
  /** The period of a number given for the year: the year, or its months up to the last one covered. */
  readonly annuelle: Periode
  /** Days later than the year are found: « in the year » may no longer mean this one. */
  readonly depassee: boolean
}

export function elargir(jours: JoursTrouves | undefined, jour: string): JoursTrouves {
  if (!jours) return {premier: jour, dernier: jour}
  if (jour < jours.premier) return {premier: jour, dernier: jours.dernier}
  return jour > jours.dernier ? {premier: jours.premier, dernier: jour} : jours
}

/**
 * The months an extraction covers, from the days found: all the months between the first and the last of them that
 * are of the year, months without an event included. `undefined` when the days are all of other years.
 */
export function delimiter(jours: JoursTrouves | undefined, annee: Exercice): PeriodeComptee | undefined {
  if (!jours) return {mois: undefined, annuelle: periodeAnnuelle(annee), depassee: false}
  const [premierJour, dernierJour] = [`${annee}-01-01`, `${annee}-12-31`]
  if (jours.dernier < premierJour || jours.premier > dernierJour) return undefined
  const depassee = jours.dernier > dernierJour
  const debut = jours.premier < premierJour ? 1 : Number(jours.premier.slice(5, 7))
  const fin = depassee ? 12 : Number(jours.dernier.slice(5, 7))
  return {mois: {debut, fin}, annuelle: periodeCumulee(annee, fin), depassee}
}

/** The periods of those months. */
export function moisDe({mois}: PeriodeComptee, annee: Exercice): Periode[] {
  if (!mois) return []
  return Array.from({length: mois.fin - mois.debut + 1}, (_, rang) =>
    periodeMensuelle(annee, mois.debut + rang),
  )
}
