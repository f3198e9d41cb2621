import {
  type Exercice,
  genreDePeriode,
  type Periode,
  periodeAnnuelle,
  periodeMensuelle,
} from '../../../shared/periode.js'
import type {Indicateur, Referentiel} from '../../referentiel/index.js'
import {REGION, type Valeur} from '../types.js'
import {indicateurAttenduInconnu} from './erreurs.js'
import {estRepondue, rubriquesDe} from './receptions.js'
import type {Rythme} from './types.js'

type FaitsAttendus = {
  readonly referentiel: Referentiel
  readonly valeurs: readonly Valeur[]
  /** What the network declares; otherwise, what its structures are seen to send. */
  readonly attendus?: readonly string[] | undefined
}

/**
 * The compulsory indicators of a year: those the network declares, else the published key figures that one structure
 * at least gives this year or gave the year before. Nobody yet having sent anything, all of them.
 */
export function indicateursObligatoires(
  {referentiel: {chiffres_cles, indicateurs}, valeurs, attendus}: FaitsAttendus,
  annee: number,
): Indicateur[] {
  const parCode = new Map(indicateurs.map((i) => [i.code, i]))
  const enVigueur = (attendus ?? chiffres_cles.map((c) => c.indicateur)).flatMap((code) => {
    const i = parCode.get(code)
    if (!i && attendus) throw indicateurAttenduInconnu(code)
    const vaut = (i?.depuis ?? annee) <= annee && (i?.jusqu_a ?? annee) >= annee
    return i && i.origine === 'tableaux' && i.nature !== 'ratio' && vaut ? [i] : []
  })
  if (attendus) return enVigueur
  const donnees = new Set(
    valeurs.flatMap((v) =>
      v.structure !== REGION && estRepondue(v) ? [`${v.indicateur}|${v.modalites}`] : [],
    ),
  )
  const donnes = enVigueur.filter((i) => rubriquesDe(i).some((rubrique) => donnees.has(rubrique)))
  return donnes.length > 0 ? donnes : enVigueur
}

/**
 * How often each indicator comes, as the network sends it: the rhythm of at least half of the structures that
 * gave it. What nobody gave yet is awaited by month, and once a year when its months cannot be added.
 */
export function observerRythmes(
  indicateurs: readonly Indicateur[],
  valeurs: readonly Valeur[],
): ReadonlyMap<string, Rythme> {
  const frequences = new Map<string, Map<string, Rythme>>()
  for (const v of valeurs) {
    if (v.structure === REGION || !estRepondue(v)) continue
    const rubrique = `${v.indicateur}|${v.modalites}`
    const parStructure = frequences.get(rubrique) ?? new Map<string, Rythme>()
    frequences.set(rubrique, parStructure)
    parStructure.set(v.structure, plusFrequent(rythmeDe(v.periode), parStructure.get(v.structure)))
  }
  return new Map(
    indicateurs.map((i) => {
      const rythmes = rubriquesDe(i).flatMap((rubrique) => [...(frequences.get(rubrique)?.values() ?? [])])
      return [i.code, majoritaire(rythmes) ?? (i.nature === 'flux' ? 'mensuel' : 'annuel')]
    }),
  )
}

/** The periods of a rhythm that are over at the end of `dernierMois`. */
export function periodesAttendues(rythme: Rythme, annee: Exercice, dernierMois: number): Periode[] {
  switch (rythme) {
    case 'mensuel':
      return Array.from({length: dernierMois}, (_, i) => periodeMensuelle(annee, i + 1))
    case 'trimestriel':
      return Array.from({length: Math.floor(dernierMois / 3)}, (_, i) => `${annee}-T${i + 1}` as Periode)
    case 'annuel':
      return dernierMois === 12 ? [periodeAnnuelle(annee)] : []
  }
}

function rythmeDe(periode: Periode): Rythme {
  const genre = genreDePeriode(periode)
  if (genre === 'annee') return 'annuel'
  return genre === 'trimestre' ? 'trimestriel' : 'mensuel'
}

const FREQUENCES: readonly Rythme[] = ['mensuel', 'trimestriel', 'annuel']

function plusFrequent(a: Rythme, b: Rythme | undefined): Rythme {
  return b !== undefined && FREQUENCES.indexOf(b) < FREQUENCES.indexOf(a) ? b : a
}

/** The most frequent rhythm that at least half of them follow or exceed. */
function majoritaire(rythmes: readonly Rythme[]): Rythme | undefined {
  if (rythmes.length === 0) return undefined
  return FREQUENCES.find((frequence) => {
    const siens = rythmes.filter((r) => FREQUENCES.indexOf(r) <= FREQUENCES.indexOf(frequence))
    return siens.length * 2 >= rythmes.length
  })
}
