import {spawnSync} from 'node:child_process'
import {mkdtempSync, readFileSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {pythonAvec} from './programmes.js'

/** A command of a person: the program, then its arguments. */
export type Commande = readonly [string, ...string[]]

/** What one run took; CPU and memory need Python to be read. */
export type Mesure = {
  readonly secondes: number
  readonly cpu?: number
  readonly mio?: number
  readonly sortie: string
}

const CHRONOMETRE = fileURLToPath(new URL('chronometre.py', import.meta.url))
const LONGUEUR_DE_SORTIE = 256 * 2 ** 20

/** What CPU time and memory are read with, where there is one. */
export function python(): string | undefined {
  return process.platform === 'win32' ? undefined : pythonAvec('os')
}

/** Runs commands one after the other, as a person would type them: times add up, the peak is the highest. */
export function chronometrer(nom: string, commandes: readonly Commande[]): Mesure {
  const mesures = commandes.map((commande) => chronometrerUne(nom, commande))
  const somme = (lire: (m: Mesure) => number | undefined) =>
    mesures.reduce((total, m) => total + (lire(m) ?? Number.NaN), 0)
  const mesure = {secondes: somme((m) => m.secondes), sortie: mesures.at(-1)?.sortie ?? ''}
  const cpu = somme((m) => m.cpu)
  if (Number.isNaN(cpu)) return mesure
  return {...mesure, cpu, mio: Math.max(...mesures.map((m) => m.mio ?? 0))}
}

function chronometrerUne(nom: string, [programme, ...arguments_]: Commande): Mesure {
  const chronometre = python()
  if (chronometre === undefined) {
    const debut = performance.now()
    const sortie = executer(nom, programme, arguments_)
    return {secondes: (performance.now() - debut) / 1000, sortie}
  }
  const dossier = mkdtempSync(join(tmpdir(), 'animreg-mesure-'))
  try {
    const resultat = join(dossier, 'mesure.json')
    const sortie = executer(nom, chronometre, [CHRONOMETRE, resultat, programme, ...arguments_])
    return {...(JSON.parse(readFileSync(resultat, 'utf8')) as Omit<Mesure, 'sortie'>), sortie}
  } finally {
    rmSync(dossier, {recursive: true, force: true})
  }
}

function executer(nom: string, programme: string, arguments_: readonly string[]): string {
  const options = {encoding: 'utf8', maxBuffer: LONGUEUR_DE_SORTIE} as const
  const {status, stdout, stderr, error} = spawnSync(programme, arguments_, options)
  if (status !== 0) throw new Error(`${nom} : code ${status}\n${error?.message ?? ''}${stderr}${stdout}`)
  return stdout
}
