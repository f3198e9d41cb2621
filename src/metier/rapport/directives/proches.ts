import {distance} from 'fastest-levenshtein'
import {sansAccents} from '../../../shared/francais.js'

/** The names a person may have meant, nearest first; a part of a dotted key counts as well as the whole. */
export function nomsProches(saisi: string, connus: readonly string[], combien = 3): string[] {
  const voulu = sansAccents(saisi)
  const tolerance = Math.max(2, Math.ceil(voulu.length / 3))
  return connus
    .map((connu) => ({connu, ecart: ecartDe(voulu, sansAccents(connu))}))
    .filter(({ecart}) => ecart <= tolerance)
    .toSorted((a, b) => a.ecart - b.ecart || (a.connu < b.connu ? -1 : 1))
    .slice(0, combien)
    .map(({connu}) => connu)
}

function ecartDe(voulu: string, connu: string): number {
  const dernier = connu.split('.').at(-1) ?? connu
  // « premiers_accueils » for « chiffres.premiers_accueils »: the beginning was left out.
  const sansDebut = voulu.includes('.') ? Number.POSITIVE_INFINITY : distance(voulu, dernier) + 1
  return Math.min(distance(voulu, connu), sansDebut)
}

/** « Vouliez-vous écrire « a » ou « b » ? », and nothing when nothing is near. */
export function demanderSi(proches: readonly string[]): string {
  return proches.length === 0 ? '' : `Vouliez-vous écrire ${proches.map((p) => `« ${p} »`).join(' ou ')} ?`
}
