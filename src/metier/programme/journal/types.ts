import type {CodeStructure} from '../../structures/index.js'

/** Something counted besides participants: 402 entretiens, 63 présélectionnés of whom 10 recrutés. */
export type Compteur = {
  /** As it was written, « visiteurs » or « visiteur ». */
  readonly unite: string
  readonly nombre: number
  readonly dont: readonly Denombrement[]
}

/** A number of one thing. */
export type Denombrement = {readonly unite: string; readonly nombre: number}

/** How many people a structure sent. */
export type Participation = {readonly structure: CodeStructure; readonly nombre: number}

/** A dated fact of the journal: what the animation did, and what it counted. */
export type Fait = {
  /** Given once, never reused. */
  readonly numero: number
  /** The first day; the year it counts in. */
  readonly date: string
  /** The last day, of a fact that lasts several. */
  readonly fin: string | null
  /** A label of the list of types. */
  readonly type: string
  readonly theme: string | null
  readonly intitule: string
  readonly lieu: string | null
  readonly partenaires: readonly string[]
  /** In hours. */
  readonly duree: number | null
  /** Everybody, when it was counted as a whole; null when only `structures` says it, or nothing does. */
  readonly participants: number | null
  readonly structures: readonly Participation[]
  readonly compteurs: readonly Compteur[]
  readonly montantCentimes: number | null
  /** Code of the action of the programme. */
  readonly action: string | null
  readonly dispositif: string | null
  /** Where the proof is: a file, an address, a shelf. */
  readonly documents: readonly string[]
  readonly remarque: string | null
}

/** A fact not yet kept. */
export type FaitSansNumero = Omit<Fait, 'numero'>

/** The fields a person fills, by the line, by options or in a workbook. */
export type ChampDeFait = Exclude<keyof Fait, 'numero' | 'montantCentimes' | 'structures'> | 'montant'

/** Everybody who came; null when nobody counted. */
export function participantsDe({participants, structures}: Fait | FaitSansNumero): number | null {
  if (participants !== null) return participants
  return structures.length > 0 ? structures.reduce((somme, s) => somme + s.nombre, 0) : null
}
