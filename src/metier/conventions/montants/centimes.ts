/** Euros as typed to whole cents; undefined when more than two decimals were typed. */
export function enCentimes(euros: number): number | undefined {
  const centimes = Math.round(euros * 100)
  return Math.abs(euros * 100 - centimes) < 1e-6 ? centimes : undefined
}
