import {arrondir} from '../../../shared/francais.js'
import type {Part} from '../schema.js'

type PartCalculee = Omit<Part, 'pour_cent'>

/** The whole percentages that are printed: each rounded on its own or, when asked, made to add up to 100. */
export function imprimerParts(parts: readonly PartCalculee[], aCent: boolean): Part[] {
  const seules = parts.map((p) => ({...p, pour_cent: p.part === null ? null : arrondir(p.part * 100, 0)}))
  if (!aCent) return seules
  return [...new Set(parts.map((p) => p.ventilation))].flatMap((ventilation) => {
    const duMeme = seules.filter((p) => p.ventilation === ventilation)
    const fractions = duMeme.map((p) => p.part ?? 0)
    const entieres = fontUnTout(fractions) ? auPlusFortReste(fractions) : undefined
    return duMeme.map((p, rang) => {
      const pourCent = entieres?.[rang]
      return p.part === null || pourCent === undefined ? p : {...p, pour_cent: pourCent}
    })
  })
}

function fontUnTout(fractions: readonly number[]): boolean {
  return Math.abs(fractions.reduce((a, b) => a + b, 0) - 1) < 1e-9
}

/** Fractions of 1 as whole percentages that add up to 100; between equal remainders, the first one. */
function auPlusFortReste(fractions: readonly number[]): number[] {
  const exactes = fractions.map((f) => arrondir(f * 100, 9))
  const entieres = exactes.map((e) => Math.floor(e))
  const aPlacer = 100 - entieres.reduce((a, b) => a + b, 0)
  const ordre = exactes
    .map((e, rang) => ({rang, reste: e - (entieres[rang] ?? 0)}))
    .sort((a, b) => b.reste - a.reste || a.rang - b.rang)
  for (const {rang} of ordre.slice(0, aPlacer)) entieres[rang] = (entieres[rang] ?? 0) + 1
  return entieres
}
