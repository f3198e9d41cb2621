import type {ChampDeFait} from './types.js'

/** What a person wrote of a fact, field by field, before anything is understood of it. */
export type SaisieDeFait = {
  /** A day, or several: « 25 et 26/10/2008 ». */
  readonly date?: string
  readonly fin?: string
  readonly type?: string
  readonly theme?: string
  readonly intitule?: string
  readonly lieu?: string
  readonly duree?: string
  readonly partenaires?: readonly string[]
  /** Totals and shares by structure, as typed. */
  readonly participants?: readonly string[]
  readonly compteurs?: readonly string[]
  readonly montant?: string
  readonly action?: string
  readonly dispositif?: string
  readonly documents?: readonly string[]
  readonly remarque?: string
}

/** Something to be answered before the fact is kept: asked in a terminal, refused in a script. */
export type DouteDeFait = {
  readonly champ: ChampDeFait
  /** What was found, in a sentence. */
  readonly constat: string
  readonly propositions: readonly string[]
  /** The option that answers, as typed. */
  readonly option: string
}

/** Something that cannot be read as it is written. */
export type FauteDeFait = {
  readonly champ: ChampDeFait
  readonly message: string
  readonly attendu: string
}

/** Something kept as written, that may not be what was meant. */
export type RemarqueDeFait = {readonly champ: ChampDeFait; readonly message: string}
