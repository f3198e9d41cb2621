/** A value a text may name: a word, or a word with what can be asked of it (`.evolution`). */
export type ValeurDeContexte =
  | string
  | number
  | boolean
  | null
  | readonly ValeurDeContexte[]
  | {readonly [cle: string]: ValeurDeContexte}

/** The keys a text may name; an object with a `texte` prints as that text. */
export type Contexte = {readonly [cle: string]: ValeurDeContexte}

/** What a room makes of a value: `{{ cle | nom: argument }}`; `undefined` says that it cannot. */
export type Filtre = (valeur: unknown, ...suite: readonly unknown[]) => string | undefined

export type DefautDeRemplissage = {
  readonly ligne: number
  readonly genre: 'cle' | 'filtre' | 'usage' | 'syntaxe' | 'demesure'
  /** The key or the filter as written; what the reader found, for the others. */
  readonly nom: string
}

/** A text filled in; or what is wrong in it, all at once. */
export type Remplissage = {
  readonly texte: string
  /** Line of the source of each line of the text. */
  readonly lignes: readonly number[]
  readonly defauts: readonly DefautDeRemplissage[]
  /** Every key named, such as `chiffres.civis.evolution`, with its line. */
  readonly cles: readonly {readonly cle: string; readonly ligne: number}[]
}
