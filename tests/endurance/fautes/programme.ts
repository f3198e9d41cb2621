import {spawnSync} from 'node:child_process'
import {cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, symlinkSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join, resolve} from 'node:path'

/** animreg as it is installed: what a child process runs. */
export type Programme = {readonly bin: string; readonly effacer: () => void}

/** Built code starts ten times faster than sources: that of `dist/` when it is of today, else one of our own. */
export function trouverProgramme(): Programme {
  const bin = resolve('bin/run.js')
  return estAJour() ? {bin, effacer: () => undefined} : batir()
}

function estAJour(): boolean {
  const bati = statSync('dist/cli/entree.js', {throwIfNoEntry: false})?.mtimeMs ?? 0
  if (!existsSync('oclif.manifest.json')) return false
  const sources = readdirSync('src', {recursive: true, encoding: 'utf8'}).map((nom) => join('src', nom))
  return sources.every((nom) => !nom.endsWith('.ts') || statSync(nom).mtimeMs < bati)
}

/** What stands beside the code is linked, so that it is the code of here that is tried. */
function batir(): Programme {
  const racine = mkdtempSync(join(tmpdir(), 'animreg-bati-'))
  for (const nom of ['data', 'templates', 'node_modules']) symlinkSync(resolve(nom), join(racine, nom))
  for (const nom of ['bin', 'package.json']) cpSync(nom, join(racine, nom), {recursive: true})
  mkdirSync(join(racine, 'dist'))
  executer(['bin/construire.js', join(racine, 'dist')])
  executer([join(racine, 'bin', 'docs.js'), '--manifeste'], racine)
  return {bin: join(racine, 'bin', 'run.js'), effacer: () => rmSync(racine, {recursive: true, force: true})}
}

function executer(argv: readonly string[], cwd?: string): void {
  const {status, stderr} = spawnSync(process.execPath, argv, {encoding: 'utf8', ...(cwd ? {cwd} : {})})
  if (status !== 0) throw new Error(`${argv.join(' ')} : ${stderr}`)
}
