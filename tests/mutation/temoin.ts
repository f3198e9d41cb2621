/** More than a whole room holds. */
export const MUTANTS_AU_PLUS = 20_000

/** What the instrumented modules call: which mutant is on, which were met, for how long one may still run. */
class Temoin {
  #actif = -1
  #limite = Number.POSITIVE_INFINITY
  #appels = 0
  /** By number; a table of bytes, for it is written at every step of the code under test. */
  readonly #rencontres = new Uint8Array(MUTANTS_AU_PLUS)
  readonly #memoires: (Map<unknown, unknown> | Set<unknown>)[] = []

  /** Is this mutant on? Called by the code under test wherever a mutant may stand. */
  readonly mutant = (numero: number): boolean => {
    if (this.#actif === -1) this.#rencontres[numero] = 1
    else this.tour()
    return numero === this.#actif
  }

  /** One turn of a loop: a mutant that never ends is stopped, and counts as seen. */
  readonly tour = (): void => {
    this.#appels += 1
    if (this.#appels % 256 === 0 && performance.now() > this.#limite) throw new Error('essai trop long')
  }

  /** What a module keeps from one call to the next: forgotten between trials, or it would hide the mutant. */
  readonly memoire = (neuve: unknown): unknown => {
    const effacable = neuve instanceof WeakMap ? new Map() : neuve instanceof WeakSet ? new Set() : neuve
    if (effacable instanceof Map || effacable instanceof Set) this.#memoires.push(effacable)
    return effacable
  }

  /** What was met since the last time, without any mutant on. */
  relever(): readonly number[] {
    const rencontres = [...this.#rencontres.entries()].flatMap(([numero, vu]) => (vu ? [numero] : []))
    this.#rencontres.fill(0)
    return rencontres
  }

  allumer(numero: number, duree: number): void {
    this.#oublier()
    this.#actif = numero
    this.#limite = performance.now() + duree
  }

  eteindre(): void {
    this.#oublier()
    this.#actif = -1
    this.#limite = Number.POSITIVE_INFINITY
  }

  #oublier(): void {
    for (const memoire of this.#memoires) memoire.clear()
  }
}

/** The one of this process: modules loaded anew for each file of tests find it on the global object. */
export const temoin = new Temoin()

Object.assign(globalThis, {$mutant: temoin.mutant, $tour: temoin.tour, $memoire: temoin.memoire})
