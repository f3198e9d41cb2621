/**
 * A file a streaming reader does not fully recognise: it never guesses, it hands over to the general reader.
 * No user ever sees it.
 */
export class NonReconnu extends Error {
  constructor(constat: string) {
    super(constat)
    this.name = 'NonReconnu'
  }
}

/** True for what a streaming reader leaves to the general one, `lireClasseur`, which then starts afresh. */
export function estNonReconnu(erreur: unknown): boolean {
  return erreur instanceof NonReconnu
}
