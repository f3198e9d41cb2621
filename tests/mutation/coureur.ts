import {setMaxListeners} from 'node:events'
import {readFileSync} from 'node:fs'
import fc from 'fast-check'
import {type RunnerTestCase, type RunnerTestFile, TestRunner} from 'vitest'
import {type Consigne, type Constat, lireConstats, noter} from './constats.js'
import {temoin} from './temoin.js'

/** The duration an original of a few milliseconds may reach once mutated, and how many times its own. */
const [PATIENCE_MS, PATIENCE_FOIS] = [1500, 10]

/** After so many tests of a file, each longer than this, that let a mutant pass, the others are spared. */
const [ESSAIS_LONGS, LONG_MS] = [8, 10]

/**
 * Runs each test once as it is and notes the mutants it meets, then once more for each of them that
 * no test has seen yet, in the same process: a trial costs what the test costs.
 */
export default class Coureur extends TestRunner {
  readonly #consigne: Consigne
  readonly #vus: Set<number>
  readonly #essais = new Map<number, number>()
  #fichier = ''

  constructor(...[config]: ConstructorParameters<typeof TestRunner>) {
    super(config)
    // A failure is enough: looking for the smallest example would run the mutant a hundred times more.
    fc.configureGlobal({endOnFailure: true, seed: 2008, numRuns: 30})
    this.#consigne = JSON.parse(readFileSync(String(process.env.MUTATION_CONSIGNE), 'utf8')) as Consigne
    this.#vus = new Set(
      lireConstats(this.#consigne.constats).flatMap((constat) =>
        constat.fait === 'vu' ? [constat.mutant] : [],
      ),
    )
    if (this.#consigne.actif !== undefined) temoin.allumer(this.#consigne.actif, 60_000)
  }

  override onCollectStart(file: RunnerTestFile): void {
    super.onCollectStart(file)
    this.#fichier = file.filepath
  }

  override onAfterTryTask(): void {
    // A test run many times has made many assertions: their count says nothing here.
  }

  override onAfterRunFiles(): void {
    this.#noterHorsTest()
    super.onAfterRunFiles()
  }

  async runTask(test: RunnerTestCase): Promise<void> {
    const jouer = TestRunner.getTestFn(test) as () => Promise<void>
    if (this.#consigne.actif !== undefined) return jouer()
    this.#noterHorsTest()
    // Each call of the test listens to its signal; it is made to be called once.
    setMaxListeners(0, test.context.signal)
    temoin.eteindre()
    const debut = performance.now()
    await jouer()
    const mesuree = performance.now() - debut
    const rencontres = temoin.relever()
    this.#noter({fait: 'rencontres', fichier: this.#fichier, mutants: rencontres})
    const restants = rencontres.filter(
      (numero) => !this.#vus.has(numero) && (this.#essais.get(numero) ?? 0) < ESSAIS_LONGS,
    )
    const [depuis, sous] = this.#consigne.durees
    if (restants.length === 0 || mesuree < depuis || mesuree >= sous) return
    await this.#essayer(test, jouer, restants, mesuree)
  }

  /** Tries the mutants on one test; what it saw only counts if the test still passes afterwards. */
  async #essayer(
    {name}: RunnerTestCase,
    jouer: () => Promise<void>,
    mutants: readonly number[],
    mesuree: number,
  ): Promise<void> {
    if (!(await passe(jouer))) return this.#renoncer(name, mutants)
    const [essayes, vus]: [number[], number[]] = [[], []]
    for (const mutant of mutants) {
      if (Date.now() > this.#consigne.fin) break
      essayes.push(mutant)
      if (mesuree >= LONG_MS) this.#essais.set(mutant, (this.#essais.get(mutant) ?? 0) + 1)
      temoin.allumer(mutant, PATIENCE_MS + PATIENCE_FOIS * mesuree)
      if (!(await passe(jouer))) vus.push(mutant)
      temoin.eteindre()
    }
    if (!(await passe(jouer))) return this.#renoncer(name, vus)
    this.#noter({fait: 'essayes', mutants: essayes})
    for (const mutant of vus) {
      this.#vus.add(mutant)
      this.#noter({fait: 'vu', mutant})
    }
  }

  /** A test that cannot be run twice: each of these mutants will be tried in a process of its own. */
  #renoncer(test: string, mutants: readonly number[]): void {
    temoin.relever()
    this.#noter({fait: 'renonce', test, fichier: this.#fichier, mutants})
  }

  #noterHorsTest(): void {
    const mutants = temoin.relever()
    if (mutants.length > 0) this.#noter({fait: 'hors-test', fichier: this.#fichier, mutants})
  }

  #noter(constat: Constat): void {
    noter(this.#consigne.constats, constat)
  }
}

async function passe(jouer: () => Promise<void>): Promise<boolean> {
  try {
    await jouer()
    return true
  } catch {
    return false
  }
}
