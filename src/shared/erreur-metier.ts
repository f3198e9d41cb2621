import {CATALOGUE_DES_MESSAGES, type CodeMessage} from './catalogue/index.js'

/** Exit codes of design §3 that an expected error can give. */
export type CodeSortie = 1 | 2 | 3 | 4

/**
 * An error a person can meet and act on. Anything thrown that is not one is a fault of ours (exit 1).
 * The message says where, what was found and what was expected; `pistes` say what to do, most useful first.
 */
export class ErreurMetier extends Error {
  readonly code: CodeMessage
  readonly pistes: readonly string[]
  readonly details: Readonly<Record<string, unknown>>

  constructor(
    code: CodeMessage,
    message: string,
    {
      pistes = [],
      details = {},
    }: {pistes?: readonly string[]; details?: Readonly<Record<string, unknown>>} = {},
  ) {
    super(message)
    this.name = 'ErreurMetier'
    this.code = code
    this.pistes = pistes
    this.details = details
  }

  get sortie(): CodeSortie {
    return CATALOGUE_DES_MESSAGES[this.code].sortie ?? 3
  }
}
