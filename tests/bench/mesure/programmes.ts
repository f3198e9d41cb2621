import {spawnSync} from 'node:child_process'

/** The Debian one first: a shim may stand before it on the path, without the packages. */
const PYTHONS = ['/usr/bin/python3', 'python3', 'python']
const connus = new Map<string, boolean>()

/** True when a program answers; asked once. */
export function repond(programme: string, ...arguments_: readonly string[]): boolean {
  const cle = JSON.stringify([programme, ...arguments_])
  const connu = connus.get(cle)
  if (connu !== undefined) return connu
  const {status} = spawnSync(programme, arguments_, {stdio: 'ignore'})
  connus.set(cle, status === 0)
  return status === 0
}

/** The Python that has all these modules. */
export function pythonAvec(...modules: readonly string[]): string | undefined {
  const essai = ['sys', ...modules].map((m) => `import ${m}`).join('\n')
  return PYTHONS.find((python) => repond(python, '-c', essai))
}

/** True when R has all these packages. */
export function rAvec(...paquets: readonly string[]): boolean {
  return repond('Rscript', '-e', paquets.map((p) => `suppressMessages(library(${p}))`).join(';'))
}
