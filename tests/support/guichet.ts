import {PassThrough} from 'node:stream'
import {setTimeout as attendre} from 'node:timers/promises'
import {stripVTControlCharacters} from 'node:util'

/** Keys as a terminal sends them. */
export const TOUCHES = {entree: '\r', bas: '\u001B[B', haut: '\u001B[A', ctrlC: '\u0003'} as const

/** A screen outlives each question asked on it. */
class Ecran extends PassThrough {
  override end(): this {
    return this
  }
}

/** A person at the keyboard: what is typed is sent once the words it answers are on the screen. */
export class PersonneAuClavier {
  readonly input = new PassThrough()
  readonly output = new Ecran()
  #ecran = ''
  #lu = 0

  constructor() {
    this.output.on('data', (morceau: Buffer) => {
      this.#ecran += stripVTControlCharacters(morceau.toString('utf8'))
    })
  }

  /** Everything that was shown. */
  get ecran(): string {
    return this.#ecran
  }

  /** Waits for a question, then types; each entry goes one after the other. */
  async repondre(question: string, ...frappes: readonly string[]): Promise<void> {
    for (let essais = 0; !this.#ecran.slice(this.#lu).includes(question); essais++) {
      if (essais > 500) throw new Error(`« ${question} » n'est jamais venue ; écran :\n${this.#ecran}`)
      await attendre(10)
    }
    this.#lu = this.#ecran.length
    for (const frappe of frappes) {
      this.input.write(frappe)
      await attendre(5)
    }
  }
}
