/** Numbers that look drawn and are the same at each run (mulberry32, Tommy Ettinger, public domain). */
export class Hasard {
  #graine: number

  constructor(graine: number) {
    this.#graine = graine
  }

  /** From 0 included to 1 excluded. */
  tirer(): number {
    this.#graine = (this.#graine + 0x6d2b79f5) | 0
    let t = Math.imul(this.#graine ^ (this.#graine >>> 15), this.#graine | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }

  /** A whole number, both ends included. */
  entier(de: number, a: number): number {
    return de + Math.floor(this.tirer() * (a - de + 1))
  }

  /** One of a list. */
  parmi<T>(choix: readonly [T, ...T[]]): T {
    return choix[this.entier(0, choix.length - 1)] ?? choix[0]
  }
}
