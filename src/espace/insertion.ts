import type {Connexion} from './base.js'

export type CelluleSql = string | number | null

/** Rows per prepared statement: fifty cost less than half of as many single inserts. */
const PAR_PAQUET = 50

/** Rows going into one table by packets, through one reused array of parameters. */
export type Insertion = {
  readonly ajouter: (...cellules: CelluleSql[]) => void
  /** Writes what remains. */
  readonly terminer: () => void
}

/** Prepares inserts into a table; `colonnes` are its names, separated by spaces. */
export function preparerInsertion(connexion: Connexion, table: string, colonnes: string): Insertion {
  const noms = colonnes.split(' ')
  const preparer = (nombre: number) => {
    const rang = `(${noms.map(() => '?').join(', ')})`
    const rangs = Array.from({length: nombre}, () => rang).join(', ')
    return connexion.prepare(`INSERT INTO ${table} (${noms.join(', ')}) VALUES ${rangs}`)
  }
  const plein = PAR_PAQUET * noms.length
  let paquet: ReturnType<typeof preparer> | undefined
  const parametres: CelluleSql[] = []
  return {
    ajouter(...cellules) {
      for (const cellule of cellules) parametres.push(cellule)
      if (parametres.length < plein) return
      paquet ??= preparer(PAR_PAQUET)
      paquet.run(parametres)
      parametres.length = 0
    },
    terminer() {
      if (parametres.length > 0) preparer(parametres.length / noms.length).run(parametres)
      parametres.length = 0
    },
  }
}

/** Inserts rows, as many as there are. */
export function inserer<T>(
  connexion: Connexion,
  table: string,
  colonnes: string,
  lignes: readonly T[],
  enCellules: (ligne: T) => readonly CelluleSql[],
): void {
  const insertion = preparerInsertion(connexion, table, colonnes)
  for (const ligne of lignes) insertion.ajouter(...enCellules(ligne))
  insertion.terminer()
}
