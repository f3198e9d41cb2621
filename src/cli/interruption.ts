/** Ctrl-C, or a question closed without an answer: neither an error nor a success (exit 130). */
export class Interruption extends Error {
  constructor() {
    super("Interrompu à votre demande : ce qui n'était pas terminé n'a pas été enregistré.")
    this.name = 'Interruption'
  }
}

type Fermeture = () => void
const fermetures = new Set<Fermeture>()

/** What must be closed if the command is interrupted; call the returned function once it is closed. */
export function aFermer(fermeture: Fermeture): () => void {
  fermetures.add(fermeture)
  return () => fermetures.delete(fermeture)
}

/** Ctrl-C, the window that is closed, the computer that shuts down: the same careful stop. */
const SIGNAUX_D_ARRET = ['SIGINT', 'SIGHUP', 'SIGTERM'] as const

/** Runs an action that such a signal ends with an Interruption, after closing what it had open. */
export async function interruptible<T>(action: () => Promise<T>): Promise<T> {
  const {promise: arret, reject: arreter} = promesse()
  const surSignal = (): void => {
    fermerTout()
    arreter(new Interruption())
  }
  // Not « once »: the lock, told of the same signal just after, must see that somebody answers for it.
  for (const signal of SIGNAUX_D_ARRET) process.on(signal, surSignal)
  try {
    return await Promise.race([action(), arret])
  } finally {
    for (const signal of SIGNAUX_D_ARRET) process.removeListener(signal, surSignal)
  }
}

/** `Promise.withResolvers`, which Node 20 lacks. */
function promesse(): {promise: Promise<never>; reject: (raison: Error) => void} {
  let rejeter: ((raison: Error) => void) | undefined
  const promise = new Promise<never>((_resolve, reject) => {
    rejeter = reject
  })
  return {promise, reject: (raison) => rejeter?.(raison)}
}

function fermerTout(): void {
  for (const fermer of fermetures) fermer()
  fermetures.clear()
}
