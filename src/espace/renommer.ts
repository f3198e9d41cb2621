import {renameSync} from 'node:fs'
import {codeDe} from './erreurs-systeme.js'

/** What Windows answers while an antivirus or OneDrive looks at a file just written. */
const PASSAGERS = new Set(['EBUSY', 'EPERM', 'EACCES'])
/** Less than a second in all: a file that Excel holds is then told without delay. */
const PAUSES_MS = [20, 60, 120, 250, 500]

/** The one way a file takes its place: a refusal that may pass is tried again, a few times and not for long. */
export function renommer(de: string, vers: string, patienter: (ms: number) => void = dormir): void {
  for (const pause of PAUSES_MS) {
    try {
      renameSync(de, vers)
      return
    } catch (erreur) {
      if (!PASSAGERS.has(codeDe(erreur))) throw erreur
      patienter(pause)
    }
  }
  renameSync(de, vers)
}

/** Nothing else runs meanwhile: the command holds the lock, and a half-done exchange must not be seen. */
function dormir(ms: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms)
}
