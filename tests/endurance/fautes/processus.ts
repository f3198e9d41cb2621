import {type ChildProcessByStdio, spawn} from 'node:child_process'
import {existsSync} from 'node:fs'
import type {Readable} from 'node:stream'
import type {Programme} from './programme.js'

/** What is done to a command while it runs. */
export type Coup = 'SIGKILL' | 'SIGINT' | 'SIGTERM' | 'SIGHUP' | 'EPIPE'

/** What a command left: its exit code (null when a signal ended it), what it wrote, how long it took. */
export type Fin = {
  readonly code: number | null
  readonly signal: NodeJS.Signals | null
  readonly stdout: string
  readonly stderr: string
  readonly ms: number
}

type Contexte = {
  readonly cwd: string
  /** Struck that long after its start, or after a file appears; `EPIPE` closes what it writes to. */
  readonly coup?:
    | {readonly genre: Coup; readonly apres: number; readonly quandParait?: string | undefined}
    | undefined
  /** What runs it, before `node`: `setpriv`, `prlimit`… */
  readonly devant?: readonly string[]
}

/** Runs animreg in a process of its own, as a person or a script does, with nobody to answer. */
export async function lancerAnimreg(
  {bin}: Pick<Programme, 'bin'>,
  argv: readonly string[],
  {cwd, coup, devant = []}: Contexte,
): Promise<Fin> {
  const [fichier = process.execPath, ...reste] = [...devant, process.execPath, bin, ...argv]
  const debut = performance.now()
  const env = {...process.env, CI: '1', NO_COLOR: '1', ANIMREG_ESPACE: ''}
  const enfant = spawn(fichier, reste, {cwd, env, stdio: ['ignore', 'pipe', 'pipe']})
  const lus = {stdout: '', stderr: ''}
  for (const flux of ['stdout', 'stderr'] as const) {
    enfant[flux].on('data', (morceau: Buffer) => {
      lus[flux] += morceau.toString()
    })
  }
  const oublier = coup && frapperPlusTard(enfant, coup)
  return new Promise((resoudre, rejeter) => {
    enfant.once('error', rejeter)
    enfant.once('close', (code, signal) => {
      oublier?.()
      resoudre({code, signal, ...lus, ms: performance.now() - debut})
    })
  })
}

/** Waits for the moment, strikes; the function returned gives it up. */
function frapperPlusTard(
  enfant: ChildProcessByStdio<null, Readable, Readable>,
  {genre, apres, quandParait}: NonNullable<Contexte['coup']>,
): () => void {
  const frapper = (): void => {
    if (genre === 'EPIPE') enfant.stdout.destroy()
    else enfant.kill(genre)
  }
  let minuterie = quandParait === undefined ? setTimeout(frapper, apres) : undefined
  const guet = setInterval(() => {
    if (quandParait === undefined || !existsSync(quandParait)) return
    clearInterval(guet)
    minuterie = setTimeout(frapper, apres)
  }, 1)
  if (quandParait === undefined) clearInterval(guet)
  return () => {
    clearInterval(guet)
    clearTimeout(minuterie)
  }
}
