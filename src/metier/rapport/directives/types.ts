import type {Bloc, Charte, DirectiveDeProse, FondDeCarte, Image} from '../../../documents/index.js'
import type {ChiffrePresente, Chiffres} from '../../chiffres/index.js'
import type {Referentiel} from '../../referentiel/index.js'
import type {Structure} from '../../structures/index.js'

/** What a directive puts in the report, what is missing for it, and what is wrong in how it is written. */
export type ResultatDeDirective = {
  readonly blocs: readonly Bloc[]
  /** Facts not there yet: a hole, each in a sentence. */
  readonly trous?: readonly string[]
  /** Faults of writing, each in a sentence. */
  readonly fautes?: readonly string[]
}

/** A directive of a text, its attributes checked, what it holds already composed. */
export type AppelDeDirective = {
  readonly nom: string
  readonly attributs: Readonly<Record<string, string>>
  readonly noeuds: DirectiveDeProse['noeuds']
  readonly blocs: readonly Bloc[]
}

/** The blocks another room gives for `::journal{…}`, `::formation`…, from the attributes written. */
export type PieceVersee = (attributs: Readonly<Record<string, string>>) => ResultatDeDirective

/** Subjects of the other rooms that a chapter may call; absent until their facts are given. */
export const PIECES = [
  'journal',
  'formation',
  'conventions',
  'programme',
  'instances',
  'temps',
  'moyens',
] as const
export type FaitsDesAutresPieces = Partial<Readonly<Record<(typeof PIECES)[number], PieceVersee>>>

/** A picture of the year, or why it cannot be printed, said so as to end a sentence. */
export type ImageDuRapport = {readonly image: Image} | {readonly refus: string}

/** All that directives compose from. */
export type FaitsDeDirectives = {
  readonly chiffres: Chiffres
  readonly presentes: readonly ChiffrePresente[]
  readonly referentiel: Referentiel
  readonly structures: readonly Structure[]
  readonly charte: Charte
  /** The figures split by an axis, computed when a table asks for it; throws what the axis does not know. */
  readonly decouper: (par: string) => Chiffres
  /** The pictures of the year, by the address written in a chapter. */
  readonly images: ReadonlyMap<string, ImageDuRapport>
  readonly autres: FaitsDesAutresPieces
  /** The outlines of départements, loaded when a chapter draws a map. */
  readonly fond?: FondDeCarte | undefined
}

/** A directive of the registry: how it is written, what it composes. */
export type Directive = {
  /** Attributes it must have, then those it may have. */
  readonly requis?: readonly string[]
  readonly attributs?: readonly string[]
  /** How to write it, shown when it is badly written. */
  readonly exemple: string
  readonly composer: (appel: AppelDeDirective, faits: FaitsDeDirectives) => ResultatDeDirective
}
