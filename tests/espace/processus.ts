import {type ChildProcess, spawn} from 'node:child_process'
import {once} from 'node:events'
import {fileURLToPath} from 'node:url'

/** Another animreg, running one of the scripts of this folder; resolves at its first line. */
export async function lancer(script: string, dossier: string): Promise<ChildProcess> {
  const chemin = fileURLToPath(new URL(script, import.meta.url))
  const enfant = spawn(process.execPath, ['--import', 'tsx', chemin, dossier], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let plainte = ''
  enfant.stderr.on('data', (texte: Buffer) => {
    plainte += texte.toString()
  })
  await Promise.race([
    once(enfant.stdout, 'data'),
    once(enfant, 'exit').then(() => {
      throw new Error(`${script} s'est arrêté : ${plainte}`)
    }),
  ])
  return enfant
}

/** Stops a process we started, and waits for its end. */
export async function arreter(enfant: ChildProcess, signal: 'SIGKILL' | 'SIGINT'): Promise<void> {
  const fini = once(enfant, 'exit')
  enfant.kill(signal)
  await fini
}
