/** One entry for a register; a `contenu` of null withdraws the key. */
export type EcritureDe<R extends string, T> = {
  readonly registre: R
  readonly cle: string
  /** The year it counts in; null for what is of no year. */
  readonly annee: number | null
  readonly contenu: T | null
}
