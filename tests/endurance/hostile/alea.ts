/** A sequence of draws that its seed gives back: what failed once fails again. */
export type Alea = {
  /** A whole number from 0 to `n` − 1. */
  readonly entier: (n: number) => number
  readonly parmi: <T>(choix: readonly T[]) => T
}

/** Mulberry32: thirty-two bits of state are plenty for a few thousand files. */
export function aleaDe(graine: number): Alea {
  let etat = graine | 0
  const suivant = (): number => {
    etat = (etat + 0x6d2b79f5) | 0
    let t = Math.imul(etat ^ (etat >>> 15), 1 | etat)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
  const entier = (n: number): number => Math.floor(suivant() * n)
  return {
    entier,
    parmi: (choix) => {
      if (choix.length === 0) throw new RangeError('rien à tirer')
      return choix[entier(choix.length)] as (typeof choix)[number]
    },
  }
}
