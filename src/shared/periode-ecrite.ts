import {nomDuMois} from './francais.js'
import {genreDePeriode, moisDePeriode, type Periode} from './periode.js'

/** A period in words: « janvier 2008 », « 1er trimestre 2008 », « année 2008 », « janvier à juin 2008 ». */
export function ecrirePeriode(periode: Periode): string {
  const annee = periode.slice(0, 4)
  switch (genreDePeriode(periode)) {
    case 'annee':
      return `année ${annee}`
    case 'trimestre':
      return `${periode.endsWith('1') ? '1er' : `${periode.slice(-1)}e`} trimestre ${annee}`
    case 'mois':
      return `${nomDuMois(moisDePeriode(periode))} ${annee}`
    case 'cumul':
      return `${nomDuMois(moisDePeriode(periode))} à ${nomDuMois(Number(periode.slice(-2)))} ${annee}`
  }
}
