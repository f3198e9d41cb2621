import {spawnSync} from 'node:child_process'

/** A whole process to time. */
export type Concurrent = {readonly nom: string; readonly commande: readonly [string, ...string[]]}

/**
 * Times whole processes in turn (A B C, A B C…), so that a neighbour's load falls on all; the ratio is the median
 * over rounds of a contender's time on the first's in the same round.
 */
export function comparer(concurrents: readonly Concurrent[], tours: number): string {
  const temps = concurrents.map((): number[] => [])
  for (let tour = 0; tour < tours; tour++) {
    for (const [
      i,
      {
        nom,
        commande: [programme, ...arguments_],
      },
    ] of concurrents.entries()) {
      const debut = performance.now()
      const {status, stderr} = spawnSync(programme, arguments_, {encoding: 'utf8'})
      if (status !== 0) throw new Error(`${nom} : code ${status}\n${stderr}`)
      temps[i]?.push(performance.now() - debut)
    }
  }
  const reference = temps[0] ?? []
  const lignes = concurrents.map(({nom}, i) => {
    const siens = temps[i] ?? []
    const rapport = mediane(siens.map((t, tour) => t / (reference[tour] ?? t)))
    return `| ${nom} | ${mediane(siens).toFixed(0)} ms | ${rapport.toFixed(2)} |`
  })
  return ['| quoi | médiane | rapport à la première ligne |', '| --- | ---: | ---: |', ...lignes].join('\n')
}

function mediane(valeurs: readonly number[]): number {
  const triees = [...valeurs].sort((a, b) => a - b)
  return triees[Math.floor(triees.length / 2)] ?? Number.NaN
}
