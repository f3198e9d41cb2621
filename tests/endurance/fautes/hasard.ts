/** A drawer of numbers in [0, 1), the same for the same seed: a trial that failed is played again (mulberry32). */
export function tirage(graine: number): () => number {
  let etat = graine >>> 0
  return () => {
    etat = (etat + 0x6d_2b_79_f5) >>> 0
    let t = Math.imul(etat ^ (etat >>> 15), etat | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}

/** One of these, drawn. */
export function choisir<T>(hasard: () => number, parmi: readonly [T, ...T[]]): T {
  return parmi[Math.floor(hasard() * parmi.length)] ?? parmi[0]
}
