import {ESPACE_INSECABLE, enumerer, nomDuMois} from '../../../shared/francais.js'
import {ajouterJours} from '../../../shared/jour.js'
import type {Session} from '../types.js'
import {joursDe} from './trouver-session.js'

type Suite = {debut: string; fin: string; moment: string}

/** « du 18 au 20 mars 2008 », « 10 et 11 avril 2008 »; undefined while there is no date. */
export function direDates({demiJournees}: Pick<Session, 'demiJournees'>): string | undefined {
  const suites = suitesDeJours({demiJournees})
  if (suites.length === 0) return undefined
  const annees = new Set(suites.flatMap((s) => [s.debut.slice(0, 4), s.fin.slice(0, 4)]))
  const seule = annees.size === 1 ? [...annees][0] : undefined
  const dites = enumerer(suites.map((s) => direSuite(s, seule === undefined)))
  return seule === undefined ? dites : `${dites} ${seule}`
}

/** Whole days that follow each other; half a day stands alone. */
export function suitesDeJours({demiJournees}: Pick<Session, 'demiJournees'>): Suite[] {
  const suites: Suite[] = []
  for (const jour of joursDe({demiJournees})) {
    const moments = demiJournees.filter((d) => d.jour === jour).map((d) => d.moment)
    const moment = moments.length > 1 ? '' : moments[0] === 'matin' ? 'matin' : 'après-midi'
    const derniere = suites.at(-1)
    const suit = derniere?.moment === '' && moment === '' && ajouterJours(derniere.fin, 1) === jour
    if (suit) derniere.fin = jour
    else suites.push({debut: jour, fin: jour, moment})
  }
  return suites
}

function direSuite({debut, fin, moment}: Suite, avecAnnee: boolean): string {
  const demi = moment === '' ? '' : ` (${moment})`
  if (debut === fin) return `${direJour(debut, avecAnnee)}${demi}`
  const memeMois = debut.slice(0, 7) === fin.slice(0, 7)
  if (memeMois && ajouterJours(debut, 1) === fin) return `${rang(debut)} et ${direJour(fin, avecAnnee)}`
  return `du ${memeMois ? rang(debut) : direJour(debut, avecAnnee)} au ${direJour(fin, avecAnnee)}`
}

function direJour(jour: string, avecAnnee: boolean): string {
  const mois = nomDuMois(Number(jour.slice(5, 7)))
  return `${rang(jour)}${ESPACE_INSECABLE}${mois}${avecAnnee ? ` ${jour.slice(0, 4)}` : ''}`
}

function rang(jour: string): string {
  const nombre = Number(jour.slice(8))
  return nombre === 1 ? '1er' : String(nombre)
}
