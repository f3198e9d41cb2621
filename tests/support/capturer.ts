/** What was written on the standard streams while an action ran. */
export type Sorties = {readonly stdout: string; readonly stderr: string}

/** Runs an action and gives what it wrote, whether it succeeds or throws. */
export async function capturer<T>(
  action: () => Promise<T>,
): Promise<Sorties & {readonly valeur?: T; readonly erreur?: unknown}> {
  const stdout = detourner(process.stdout)
  const stderr = detourner(process.stderr)
  try {
    const valeur = await action()
    return {valeur, stdout: stdout.texte(), stderr: stderr.texte()}
  } catch (erreur) {
    return {erreur, stdout: stdout.texte(), stderr: stderr.texte()}
  } finally {
    stdout.rendre()
    stderr.rendre()
  }
}

function detourner(flux: NodeJS.WriteStream): {texte: () => string; rendre: () => void} {
  const avant = Object.getOwnPropertyDescriptor(flux, 'write')
  const morceaux: string[] = []
  flux.write = (morceau: string | Uint8Array) => {
    morceaux.push(typeof morceau === 'string' ? morceau : Buffer.from(morceau).toString('utf8'))
    return true
  }
  return {
    texte: () => morceaux.join(''),
    rendre: () => {
      if (avant) Object.defineProperty(flux, 'write', avant)
      else Reflect.deleteProperty(flux, 'write')
    },
  }
}
