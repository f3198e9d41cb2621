import {Worker} from 'node:worker_threads'

/** A thread that ends the process when one file keeps it busy too long: a reader that never ends cannot be told so. */
export type Surveillant = {
  /** What is tried now, in words; an empty text when nothing is. */
  readonly dire: (essai: string) => void
  readonly fermer: () => Promise<void>
}

const TAILLE = 1024

const CODE = `
const {workerData: {memoire, secondes}} = require('node:worker_threads')
const compteur = new Int32Array(memoire, 0, 2)
const texte = Buffer.from(memoire, 8)
let [vu, depuis] = [0, Date.now()]
setInterval(() => {
  if (compteur[0] !== vu || compteur[1] === 0) [vu, depuis] = [compteur[0], Date.now()]
  if (Date.now() - depuis < secondes * 1000) return
  require('node:fs').writeSync(2, '\\nne finit pas (plus de ' + secondes + ' s) : ' + texte.subarray(0, compteur[1]) + '\\n')
  process.kill(process.pid, 'SIGKILL')
}, 250)
`

/** Starts the watch; `secondes` is far above what any of these files needs. */
export function surveiller(secondes: number): Surveillant {
  const memoire = new SharedArrayBuffer(8 + TAILLE)
  const compteur = new Int32Array(memoire, 0, 2)
  const texte = Buffer.from(memoire, 8)
  const fil = new Worker(CODE, {eval: true, workerData: {memoire, secondes}})
  fil.unref()
  return {
    dire: (essai) => {
      compteur[1] = texte.write(essai)
      compteur[0] = (compteur[0] ?? 0) + 1
    },
    fermer: async () => {
      await fil.terminate()
    },
  }
}
