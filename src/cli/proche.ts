import {distance} from 'fastest-levenshtein'
import {comparerTextes, sansAccents} from '../shared/francais.js'

/**
 * The candidates a person may have meant, nearest first; none when nothing looks alike (a third of the letters may
 * differ), because a far-fetched proposal is worse than none.
 */
export function plusProches(saisie: string, candidats: readonly string[], combien = 3): string[] {
  const voulu = sansAccents(saisie)
  const tolerance = Math.max(1, Math.ceil(voulu.replace(/^-+/, '').length / 3))
  return candidats
    .map((candidat) => ({candidat, ecart: distance(voulu, sansAccents(candidat))}))
    .filter(({ecart}) => ecart <= tolerance)
    .sort((a, b) => a.ecart - b.ecart || comparerTextes(a.candidat, b.candidat))
    .slice(0, combien)
    .map(({candidat}) => candidat)
}
