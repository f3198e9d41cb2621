import {
  type Convention,
  ecrireNumero,
  numeroterAvenant,
  prochainsRangs,
} from '../../metier/conventions/index.js'

/** A new version keeps its number, an avenant takes that of its convention; the others come next in the year. */
export function numeroter(
  connues: readonly Convention[],
  brouillons: readonly Convention[],
  {annee, forme}: {readonly annee: number; readonly forme: string},
): {readonly rangs: readonly (number | null)[]; readonly numeros: readonly string[]} {
  const nouvelles = brouillons.filter((b) => b.numero === null && b.avenant_a === null)
  const libres = [...prochainsRangs(connues, annee, nouvelles.length)]
  const numerotees = brouillons.map((b) => {
    if (b.numero !== null) return {rang: b.rang, numero: b.numero}
    const parente = connues.find((c) => c.cle === b.avenant_a)
    if (parente) return {rang: null, numero: numeroterAvenant(connues, parente)}
    const rang = libres.shift() ?? 0
    return {rang, numero: ecrireNumero(forme, annee, rang)}
  })
  return {rangs: numerotees.map((n) => n.rang), numeros: numerotees.map((n) => n.numero)}
}
