import type {EtatDeValeur} from '../types.js'

/** States have no number of their own: they are told apart by numbers no count reaches. */
const NOMBRE_D_UN_ETAT: Readonly<Record<EtatDeValeur, number>> = {
  renseigne: Number.NaN,
  non_renseigne: Number.MAX_VALUE,
  sans_objet: -Number.MAX_VALUE,
  secret: Number.POSITIVE_INFINITY,
  illisible: Number.NEGATIVE_INFINITY,
}
const PERIODES_AU_DEPART = 16

/** What was read of a series, by rank of period: twelve bytes each, so that ten national years stay small. */
export type Vues = {nombres: Float64Array; rangs: Int32Array}

export function aucuneVue(): Vues {
  return {nombres: new Float64Array(0), rangs: new Int32Array(0)}
}

/** The row where this period was read before, what it said and whether it is the same; undefined the first time. */
export function noterVue(
  vues: Vues,
  periode: number,
  {etat, valeur}: {readonly etat: EtatDeValeur; readonly valeur: number | null},
  rang: number,
): {readonly rang: number; readonly ecrit: string; readonly pareille: boolean} | undefined {
  if (periode >= vues.rangs.length) agrandir(vues, periode)
  const nombre = valeur ?? NOMBRE_D_UN_ETAT[etat]
  const avant = vues.rangs[periode] ?? 0
  if (avant !== 0) {
    const lu = vues.nombres[periode] ?? Number.NaN
    const ecrit = Number.isFinite(lu) && Math.abs(lu) < Number.MAX_VALUE ? String(lu) : 'non renseigné'
    return {rang: avant - 1, ecrit, pareille: lu === nombre}
  }
  // Ranks are kept from 1: 0 is a period not seen.
  vues.rangs[periode] = rang + 1
  vues.nombres[periode] = nombre
  return undefined
}

function agrandir(vues: Vues, periode: number): void {
  const taille = Math.max(PERIODES_AU_DEPART, periode + 1, vues.rangs.length * 2)
  const [nombres, rangs] = [new Float64Array(taille), new Int32Array(taille)]
  nombres.set(vues.nombres)
  rangs.set(vues.rangs)
  vues.nombres = nombres
  vues.rangs = rangs
}
