import {codeDe} from '../espace/erreurs-systeme.js'

/** The reader of a pipe went away, or the terminal was closed. */
const COUPES: ReadonlySet<string> = new Set(['EPIPE', 'EIO', 'ERR_STREAM_DESTROYED'])

/**
 * Nobody reads any more (`animreg … | head`, a window closed): what the command is doing is still carried through,
 * and what it would have said is dropped.
 */
export function supporterFluxCoupes(): void {
  for (const flux of [process.stdout, process.stderr]) {
    flux.on('error', (erreur: Error) => {
      if (!COUPES.has(codeDe(erreur))) throw erreur
    })
  }
}
