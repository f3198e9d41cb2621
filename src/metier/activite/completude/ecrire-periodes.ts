import {enumerer, nomDuMois} from '../../../shared/francais.js'
import {genreDePeriode, moisDePeriode, type Periode} from '../../../shared/periode.js'
import {ecrirePeriode} from '../../../shared/periode-ecrite.js'

/** Periods of one year as one says them: « janvier à mars et juin 2008 », « année 2008 ». */
export function ecrirePeriodes(periodes: readonly string[]): string {
  const connues = periodes as readonly Periode[]
  const mois = connues.filter((p) => genreDePeriode(p) === 'mois')
  const autres = connues.filter((p) => genreDePeriode(p) !== 'mois').map(ecrirePeriode)
  const [premier] = mois
  if (premier === undefined) return enumerer(autres)
  const suites = grouper(mois.map(moisDePeriode)).map(ecrireSuite)
  return enumerer([`${enumerer(suites)} ${premier.slice(0, 4)}`, ...autres])
}

/** Runs of months that follow each other. */
function grouper(mois: readonly number[]): number[][] {
  const suites: number[][] = []
  for (const numero of mois) {
    const derniere = suites.at(-1)
    if (derniere?.at(-1) === numero - 1) derniere.push(numero)
    else suites.push([numero])
  }
  return suites
}

function ecrireSuite(suite: readonly number[]): string {
  const [debut = 1] = suite
  const fin = suite.at(-1) ?? debut
  if (suite.length === 1) return nomDuMois(debut)
  return suite.length === 2
    ? `${nomDuMois(debut)} et ${nomDuMois(fin)}`
    : `${nomDuMois(debut)} à ${nomDuMois(fin)}`
}
