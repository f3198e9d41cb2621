import {formaterMontant, formaterNombre, formaterPourcentage} from '../../../shared/francais.js'
import type {EtatDAction, EtatDIndicateur, IndicateurSuivi} from './schema.js'

/** What stands where nothing was given: never 0. */
export const ABSENT = '–'

/** Where an indicator stands, in words: colour never says it alone. */
export const MOTS_D_INDICATEUR: Readonly<Record<EtatDIndicateur, string>> = {
  atteint: 'atteint',
  proche: 'presque atteint',
  en_cours: 'en cours',
  en_retard: 'en retard',
  non_renseigne: 'non renseigné',
  sans_preuve: 'sans preuve',
  sans_cible: 'sans cible',
}

export const MOTS_D_ACTION: Readonly<Record<EtatDAction, string>> = {
  realisee: 'réalisée',
  proche: 'presque réalisée',
  en_cours: 'en cours',
  a_venir: 'à venir',
  en_retard: 'en retard',
  non_renseignee: 'non renseignée',
  sans_preuve: 'sans preuve',
}

const UNITES_EN_PART = new Set(['%', 'pourcentage', 'taux'])

/** A value of an indicator as printed; a rate is a share. */
export function ecrireValeur(valeur: number | null, {unite}: Pick<IndicateurSuivi, 'unite'>): string {
  if (valeur === null) return ABSENT
  if (unite !== null && UNITES_EN_PART.has(unite)) return formaterPourcentage(valeur, 2)
  return formaterNombre(valeur, Number.isInteger(valeur) ? 0 : 1)
}

export function ecrireTaux(taux: number | null): string {
  return taux === null ? ABSENT : formaterPourcentage(taux)
}

export function ecrireMontant(centimes: number | null): string {
  return centimes === null ? ABSENT : formaterMontant(centimes)
}
