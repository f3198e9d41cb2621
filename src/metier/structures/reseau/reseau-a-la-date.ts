import type {CodeStructure} from '../types.js'
import {comparerStructures} from './genres.js'
import {justeAvant} from './jours.js'
import type {FaitsDuReseau, StructureALaDate} from './types.js'
import {existeLe, identiteLe, retracerVies, type Vie} from './vies.js'

/** The network on a day: the structures that existed, under the names and types of the time. */
export function reseauALaDate(faits: FaitsDuReseau, jour: string): readonly StructureALaDate[] {
  return [...retracerVies(faits).values()]
    .filter((vie) => existeLe(vie, jour))
    .map((vie) => decrire(vie, jour))
    .sort(comparerStructures)
}

/**
 * Every structure that existed at some time of the year, as it was on its last day of it: those of 31/12, and those
 * that closed before.
 */
export function reseauDeLAnnee(faits: FaitsDuReseau, annee: number): readonly StructureALaDate[] {
  const [debut, fin] = [`${annee}-01-01`, `${annee}-12-31`]
  return [...retracerVies(faits).values()]
    .filter(
      ({ouverteLe, fermeeLe}) =>
        (ouverteLe === null || ouverteLe <= fin) && (fermeeLe === null || fermeeLe > debut),
    )
    .map((vie) => decrire(vie, dernierJour(vie, fin)))
    .sort(comparerStructures)
}

/** Every structure ever known, open or not, as it was called on a day: what tables of then may speak of. */
export function structuresConnues(faits: FaitsDuReseau, jour: string): readonly StructureALaDate[] {
  return [...retracerVies(faits).values()].map((vie) => decrire(vie, jour)).sort(comparerStructures)
}

/** Every name a structure ever bore: a table of the time may use any of them. */
export function nomsConnus(faits: FaitsDuReseau): readonly StructureALaDate[] {
  const trouves = new Map<string, StructureALaDate>()
  for (const vie of retracerVies(faits).values()) {
    const jours = [...vie.reperes, ...vie.anciens].map((r) => r.date)
    for (const jour of ['0000-01-01', ...jours, '9999-12-31']) {
      const decrite = decrire(vie, jour)
      trouves.set(`${decrite.code}|${decrite.nom}|${decrite.type}`, decrite)
    }
  }
  return [...trouves.values()].sort(comparerStructures)
}

/** The name of a structure on a day, whether it existed or not; its code when nothing is known of it. */
export function nomALaDate(faits: FaitsDuReseau): (code: CodeStructure, jour: string) => string {
  const vies = retracerVies(faits)
  return (code, jour) => {
    const vie = vies.get(code)
    return vie ? identiteLe(vie, jour).nom : code
  }
}

function decrire(vie: Vie, jour: string): StructureALaDate {
  const {structure, ouverteLe, fermeeLe} = vie
  return {...structure, ...identiteLe(vie, jour), ouverteLe, fermeeLe}
}

/** The day before the closing, or the end of the year; names change on a day, so the closing day minus one counts. */
function dernierJour({fermeeLe}: Vie, fin: string): string {
  return fermeeLe !== null && fermeeLe <= fin ? justeAvant(fermeeLe) : fin
}
