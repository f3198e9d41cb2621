/** The same number, binary dust aside; a missing one is only like another missing one. */
export function memeNombre(a: number | null, b: number | null): boolean {
  if (a === null || b === null) return a === b
  return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b))
}
