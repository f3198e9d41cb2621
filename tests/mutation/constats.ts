import {appendFileSync, existsSync, readFileSync} from 'node:fs'

/** What the process that runs the tests is told, through a file. */
export type Consigne = {
  /** The mutant on from the start, when each has its own process. */
  readonly actif?: number
  /** Only the tests that last this long (ms, from and below) try mutants: the quick ones go first. */
  readonly durees: readonly [number, number]
  /** When to stop trying (ms since 1970): the tests then only run as they are. */
  readonly fin: number
  readonly constats: string
}

/** What it answers, line by line: mutants met in a test or outside, tried, seen, tests that cannot be run twice. */
export type Constat =
  | {
      readonly fait: 'rencontres' | 'hors-test'
      readonly fichier: string
      readonly mutants: readonly number[]
    }
  | {readonly fait: 'essayes'; readonly mutants: readonly number[]}
  | {readonly fait: 'vu'; readonly mutant: number}
  | {
      readonly fait: 'renonce'
      readonly test: string
      readonly fichier: string
      readonly mutants: readonly number[]
    }

export function lireConstats(chemin: string): readonly Constat[] {
  if (!existsSync(chemin)) return []
  const lignes = readFileSync(chemin, 'utf8').split('\n')
  return lignes.filter((ligne) => ligne !== '').map((ligne) => JSON.parse(ligne) as Constat)
}

export function noter(chemin: string, constat: Constat): void {
  appendFileSync(chemin, `${JSON.stringify(constat)}\n`)
}
