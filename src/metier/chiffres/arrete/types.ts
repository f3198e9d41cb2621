import type {Periode} from '../../../shared/periode.js'
import type {Completude, Verification} from '../../activite/index.js'
import type {Referentiel} from '../../referentiel/index.js'
import type {Chiffres} from '../schema.js'
import type {DemandeDeChiffres, FaitsChiffres, Perimetre} from '../types.js'
import type {Validations} from '../validation/index.js'
import type {Arrete} from './schema.js'

/** An import in force, as the espace keeps it. */
export type ImportEnVigueur = {
  readonly numero: number
  readonly genre: string
  readonly fichier: string
  /** ISO moment, with its offset. */
  readonly le: string
  readonly annee: number
  readonly source: string
}

/** What the figures were computed with, beside the received values: enough to compute them again. */
export type Fond = Pick<
  FaitsChiffres,
  'structures' | 'structuresPrecedentes' | 'reseau' | 'regroupements' | 'sources' | 'options'
> & {readonly referentiel: Referentiel}

type Groupes = NonNullable<Chiffres['par']>

/** What an arrêté holds beside its line in the list: kept apart, read only when it is opened. */
export type DetailArrete = {readonly arrete: string} & (
  | {readonly nature: 'fond'; readonly fond: Fond}
  | {readonly nature: 'reseau'; readonly perimetre: Perimetre; readonly chiffres: Chiffres['chiffres']}
  | {
      readonly nature: 'decoupage'
      readonly perimetre: Perimetre
      readonly par: string
      readonly groupes: Groupes
    }
)

/** One thing that stands in the way of an arrêté, in a sentence. */
export type Obstacle = {
  readonly genre: 'bloquante' | 'incomplete' | 'refus'
  readonly structure: string
  readonly phrase: string
}

/** All that an arrêté is drawn from. */
export type FaitsDArrete = {
  readonly chiffres: FaitsChiffres
  readonly verification: Verification
  readonly completude: Completude
  readonly validations: Validations
  readonly imports: readonly ImportEnVigueur[]
  /** The arrêtés already taken, of any year. */
  readonly arretes: readonly Arrete[]
  /** Version of animreg. */
  readonly version: string
  readonly exemple: boolean
}

export type DemandeDArrete = Pick<DemandeDeChiffres, 'annee' | 'aFin'> & {
  readonly periode: Periode
  /** ISO day. */
  readonly date: string
  readonly titre: string | undefined
  readonly commentaire: string | undefined
  readonly malgreTout: boolean
  readonly motif: string | undefined
  /** Day each source was drawn from its software, when it is known. */
  readonly extractions: Readonly<Record<string, string>>
}

/** Key of a part of an arrêté in its register. */
export function cleDeDetail(detail: CleDeDetail): string {
  switch (detail.nature) {
    case 'fond':
      return `${detail.arrete}/fond`
    case 'reseau':
      return `${detail.arrete}/${detail.perimetre}`
    case 'decoupage':
      return `${detail.arrete}/${detail.perimetre}/${detail.par}`
  }
}

type CleDeDetail = {readonly arrete: string} & (
  | {readonly nature: 'fond'}
  | {readonly nature: 'reseau'; readonly perimetre: Perimetre}
  | {readonly nature: 'decoupage'; readonly perimetre: Perimetre; readonly par: string}
)
