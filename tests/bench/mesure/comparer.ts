import {type Commande, chronometrer, type Mesure} from './chronometrer.js'

/** Someone who does the work, in processes of its own. */
export type Concurrent = {
  readonly nom: string
  /** What is run; or why it cannot be, and what would install it. */
  readonly commandes: readonly Commande[] | {readonly absent: string}
  /** Puts things back as they were, out of the time measured. */
  readonly preparer?: () => void
  /** A slow one runs in the first rounds only. */
  readonly tours?: number
  /** What the work gives, the same for all: the last line of its output unless said. `null`: it gives no total. */
  readonly total?: ((sortie: string) => string) | null
  readonly objectifs?: readonly Objectif[]
}

/** What is promised of a line of the table, against a peer of the same table or by itself. */
export type Objectif =
  | {readonly grandeur: 'temps' | 'CPU' | 'mémoire'; readonly auPlus: number; readonly sur: string}
  | {readonly grandeur: 'mémoire'; readonly auPlusMio: number}

/** What one contender did, round by round; `undefined` where it did not run. */
export type Resultat = {
  readonly concurrent: Concurrent
  readonly mesures: readonly (Mesure | undefined)[]
}

/**
 * Times contenders in turn (A B C, A B C…), so that a neighbour's load falls on all. They read the same files and
 * must find the same total: figures that disagree stop the bench before any time is told.
 */
export function comparer(concurrents: readonly Concurrent[], tours: number): readonly Resultat[] {
  const mesures = concurrents.map((): (Mesure | undefined)[] => [])
  let attendu: {readonly de: string; readonly total: string} | undefined
  for (let tour = 0; tour < tours; tour++) {
    for (const [i, concurrent] of concurrents.entries()) {
      const {nom, commandes, preparer, tours: siens = tours} = concurrent
      if ('absent' in commandes || tour >= siens) {
        mesures[i]?.push(undefined)
        continue
      }
      preparer?.()
      const mesure = chronometrer(nom, commandes)
      mesures[i]?.push(mesure)
      const total = totalDe(concurrent, mesure.sortie)
      attendu ??= total === undefined ? undefined : {de: nom, total}
      if (attendu && total !== undefined && total !== attendu.total)
        throw new Error(`${nom} trouve « ${total} », ${attendu.de} « ${attendu.total} »`)
      process.stderr.write(`  tour ${tour + 1}/${tours}  ${nom} : ${mesure.secondes.toFixed(2)} s\n`)
    }
  }
  return concurrents.map((concurrent, i) => ({concurrent, mesures: mesures[i] ?? []}))
}

function totalDe({total}: Concurrent, sortie: string): string | undefined {
  if (total === null) return undefined
  return total ? total(sortie) : derniereLigne(sortie)
}

/** The last line a program wrote. */
export function derniereLigne(sortie: string): string {
  return sortie.trim().split('\n').at(-1)?.trim() ?? ''
}
