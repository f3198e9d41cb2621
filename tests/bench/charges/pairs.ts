import {createRequire} from 'node:module'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {type Commande, type Concurrent, pythonAvec, rAvec} from '../mesure/index.js'
import type {Reglages} from './types.js'

const script = (nom: string) => fileURLToPath(new URL(`../pairs/${nom}`, import.meta.url))

type Commandes = Concurrent['commandes']

/** A peer written in Node, with packages of ours, or with others looked up in the folder that ANIMREG_PAIRS names. */
export function enNode(nom: string, arguments_: readonly string[], paquet?: string): Commandes {
  if (paquet !== undefined && !estInstalle(paquet))
    return {absent: `\`npm install ${paquet}\` dans un dossier que nomme ANIMREG_PAIRS`}
  return [['node', script(nom), ...arguments_]]
}

/** A peer written in Python, which needs modules. */
export function enPython(
  nom: string,
  arguments_: readonly string[],
  modules: Readonly<Record<string, string>>,
): Commandes {
  const python = pythonAvec(...Object.keys(modules))
  return python === undefined
    ? {absent: `\`apt install ${Object.values(modules).join(' ')}\``}
    : [[python, script(nom), ...arguments_]]
}

/** A peer written in R. */
export function enR(
  nom: string,
  arguments_: readonly string[],
  paquets: readonly [string, ...string[]],
): Commandes {
  if (!rAvec(...paquets)) return {absent: `\`apt install ${paquets.map((p) => `r-cran-${p}`).join(' ')}\``}
  return [['Rscript', script(nom), ...arguments_]]
}

/** A program as it is, when it is there. */
export function parProgramme(present: boolean, commande: Commande, installer: string): Commandes {
  return present ? [commande] : {absent: `\`apt install ${installer}\``}
}

/** A quick look leaves out the peers that are not of Node: asking after them costs more than the look. */
export function selon({petit}: Reglages, concurrents: readonly (() => Concurrent)[]): readonly Concurrent[] {
  return petit ? [] : concurrents.map((decrire) => decrire())
}

function estInstalle(paquet: string): boolean {
  const dossier = process.env.ANIMREG_PAIRS
  if (dossier === undefined) return false
  try {
    createRequire(join(dossier, 'pairs.js')).resolve(paquet)
    return true
  } catch {
    return false
  }
}
