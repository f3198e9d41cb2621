import {genreDePeriode} from '../../../shared/periode.js'
import type {Valeur} from '../types.js'
import type {LigneDuPlan} from './plan.js'

/**
 * Last year's value of a row, for the same structure: the annual value given, else the sum of twelve months.
 * Less than twelve is no year, and the first declared source that has one is believed.
 */
export function rappelDe(
  {rubrique, rythme}: LigneDuPlan,
  valeurs: readonly Valeur[],
  sources: readonly string[],
): number | null {
  const siennes = valeurs.filter(
    (v) => v.indicateur === rubrique.indicateur && v.modalites === rubrique.modalites && v.valeur !== null,
  )
  for (const source of sources) {
    const deLaSource = siennes.filter((v) => v.source === source)
    const annuelle = deLaSource.find((v) => genreDePeriode(v.periode) === 'annee')
    if (annuelle) return annuelle.valeur
    const mois = deLaSource.filter((v) => genreDePeriode(v.periode) === 'mois')
    if (rythme === 'mois' && mois.length === 12) return mois.reduce((s, v) => s + (v.valeur ?? 0), 0)
  }
  return null
}
