import {distance} from 'fastest-levenshtein'
import {empreinte, motsDe} from '../../../shared/empreinte.js'
import type {FaitSansNumero} from './types.js'

/** From this likeness two titles of one day and one type are taken for the same fact. */
const RESSEMBLANCE = 0.8

/** The facts that may be the same one: same day, same type, a title that looks like it. */
export function chercherDoublons<F extends FaitSansNumero>(
  fait: FaitSansNumero,
  faits: readonly F[],
): readonly F[] {
  return faits.filter((f) => f.date === fait.date && f.type === fait.type && seRessemblent(f, fait))
}

function seRessemblent(a: FaitSansNumero, b: FaitSansNumero): boolean {
  const [cleA, cleB] = [empreinte(a.intitule), empreinte(b.intitule)]
  if (cleA === cleB) return true
  const [motsA, motsB] = [motsDe(a.intitule), motsDe(b.intitule)]
  const [court, long] = motsA.length <= motsB.length ? [motsA, motsB] : [motsB, motsA]
  if (court.length > 1 && court.every((mot) => long.includes(mot))) return true
  return 1 - distance(cleA, cleB) / Math.max(cleA.length, cleB.length, 1) >= RESSEMBLANCE
}
