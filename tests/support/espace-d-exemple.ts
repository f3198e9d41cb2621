import {cpSync, mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {lancer} from './commande.js'

/** A folder of the test's own, with a space and an accent in its name as people have. */
export function dossierTemporaire(): {readonly chemin: string; effacer(): void} {
  const racine = mkdtempSync(join(tmpdir(), 'animreg-'))
  return {chemin: join(racine, 'mon réseau'), effacer: () => rmSync(racine, {recursive: true, force: true})}
}

/** Runs a line that must succeed; its messages are shown when it does not. */
export async function reussir(argv: readonly string[], cwd?: string): Promise<string> {
  const {code, stdout, stderr} = await lancer(argv, cwd ? {cwd} : {})
  if (code !== 0) throw new Error(`« ${argv.join(' ')} » : code ${code}\n${stdout}\n${stderr}`)
  return stdout
}

/** The example region, its directory, its two years of tables and its objectives imported. */
export async function preparerExemple(chemin: string): Promise<void> {
  await reussir(['init', chemin, '--exemple', 'lorraine-2008'])
  await reussir(['structures', 'importer', 'annuaire.xlsx'], chemin)
  await reussir(['activite', 'importer', 'recus/2007', '--annee', '2007'], chemin)
  await reussir(['activite', 'importer', 'recus/2008', '--annee', '2008'], chemin)
  await reussir(['objectifs', 'importer', 'objectifs-2008.xlsx', '--annee', '2008'], chemin)
}

/** A copy of an espace already prepared: cheaper than preparing another. */
export function copierEspace(de: string, vers: string): void {
  cpSync(de, vers, {recursive: true})
}
