import {moisCouverts} from '../../../shared/jour.js'
import type {Periode} from '../../../shared/periode.js'
import type {CodeStructure} from '../types.js'
import {comparerStructures} from './genres.js'
import type {FaitsDuReseau, StructureALaDate} from './types.js'
import {identiteLe, retracerVies, type Vie} from './vies.js'

/** A structure that must answer for a period, and the months it answers for. */
export type Attendue = {
  readonly structure: StructureALaDate
  /** Months `AAAA-MM` in which it existed, were it one day. */
  readonly mois: readonly string[]
  /** False when it opened or closed within the period: its figures cover a part of it only. */
  readonly entiere: boolean
}

/** Who must answer for a period: a PAIO absorbed on 15 June is expected until June, on 1 July likewise. */
export function attendues(faits: FaitsDuReseau, periode: Periode): readonly Attendue[] {
  const mois = moisDeLaPeriode(periode)
  return [...retracerVies(faits).values()]
    .flatMap((vie) => {
      const siens = mois.filter((m) => existeEn(vie, m))
      const dernier = siens.at(-1)
      if (dernier === undefined) return []
      const {structure, ouverteLe, fermeeLe} = vie
      const decrite = {...structure, ...identiteLe(vie, `${dernier}-31`), ouverteLe, fermeeLe}
      return [{structure: decrite, mois: siens, entiere: siens.length === mois.length}]
    })
    .sort((a, b) => comparerStructures(a.structure, b.structure))
}

/** Prepares the question « is this structure expected for this period? », asked once per structure and per month. */
export function jugerDesAttendues(
  faits: FaitsDuReseau,
): (structure: {readonly code: CodeStructure}, periode: Periode) => boolean {
  const vies = retracerVies(faits)
  return ({code}, periode) => {
    const vie = vies.get(code)
    return vie !== undefined && moisDeLaPeriode(periode).some((mois) => existeEn(vie, mois))
  }
}

/** At least one day of the month: opened by its end, not closed by its first day. */
function existeEn({ouverteLe, fermeeLe}: Vie, mois: string): boolean {
  return (
    (ouverteLe === null || ouverteLe.slice(0, 7) <= mois) && (fermeeLe === null || `${mois}-01` < fermeeLe)
  )
}

function moisDeLaPeriode(periode: Periode): readonly string[] {
  const {debut, fin} = moisCouverts(periode)
  const annee = periode.slice(0, 4)
  return Array.from({length: fin - debut + 1}, (_, i) => `${annee}-${String(debut + i).padStart(2, '0')}`)
}
