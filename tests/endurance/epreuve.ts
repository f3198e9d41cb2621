/** What one endurance run found: `defauts` says, trial by trial, what did not hold and how to see it again. */
export type Bilan = {
  readonly quoi: string
  readonly essais: number
  readonly defauts: readonly string[]
}

/** A run as long as one wishes: the same function serves the tests with few trials. */
export type Epreuve = (essais: number) => Promise<readonly Bilan[]>
