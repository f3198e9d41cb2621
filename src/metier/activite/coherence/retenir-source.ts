import type {Valeur} from '../types.js'

/** True when `candidate` is used rather than `tenante`: given before missing, then the order of the sources. */
export function passeDevant(
  candidate: Pick<Valeur, 'etat' | 'source'>,
  tenante: Pick<Valeur, 'etat' | 'source'>,
  rangs: ReadonlyMap<string, number>,
): boolean {
  const [donnee, deja] = [candidate.etat === 'renseigne', tenante.etat === 'renseigne']
  if (donnee !== deja) return donnee
  return comparerSources(candidate.source, tenante.source, rangs) < 0
}

/** Declared sources first, in their order; the others after them, by name. */
export function comparerSources(a: string, b: string, rangs: ReadonlyMap<string, number>): number {
  const ecart = (rangs.get(a) ?? rangs.size) - (rangs.get(b) ?? rangs.size)
  return ecart !== 0 ? ecart : a < b ? -1 : a > b ? 1 : 0
}

/** The rank of each source, from `animreg.yaml`. */
export function rangsDesSources(sources: readonly string[]): ReadonlyMap<string, number> {
  return new Map(sources.map((source, rang) => [source, rang]))
}
