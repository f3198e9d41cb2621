/** How a workload is run: how many rounds, and whether a quick look is enough. */
export type Reglages = {
  readonly tours: number
  /** A few files, our own programs and those of Node: that the bench runs, not how fast. */
  readonly petit: boolean
}

/** One workload: prepares its files in a folder of its own, times it, and gives its Markdown. */
export type Charge = (dossier: string, reglages: Reglages) => Promise<string>
