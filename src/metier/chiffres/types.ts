import type {Objectif, Valeur} from '../activite/index.js'
import type {Referentiel} from '../referentiel/index.js'
import type {FaitsDuReseau, Moyen, Regroupement, Structure} from '../structures/index.js'

/** All that the key figures of a year are computed from. */
export type FaitsChiffres = {
  readonly referentiel: Referentiel
  /** The directory at the date of the figures. */
  readonly structures: readonly Structure[]
  /** The directory a year before, when it is kept; without it the number of structures has no evolution. */
  readonly structuresPrecedentes?: readonly Structure[] | undefined
  /** The network through time; its mouvements say who existed when, and who continues whom. */
  readonly reseau?: FaitsDuReseau | undefined
  /** The free groupings of the directory. */
  readonly regroupements?: readonly Regroupement[] | undefined
  /** Moyens of the year and of the year before; others are ignored. */
  readonly moyens: readonly Moyen[]
  /** Values of the year and of the year before; others are ignored. */
  readonly valeurs: readonly Valeur[]
  readonly objectifs: readonly Objectif[]
  /** Names of the sources, the most trusted first; a source left out comes after them. */
  readonly sources: readonly string[]
  /** What the network decided of its figures. */
  readonly options?: Partial<OptionsDeChiffres> | undefined
}

/** How figures are qualified and printed; the network declares it once, for all its documents. */
export type OptionsDeChiffres = {
  /** An evolution from fewer than this is « n.s. » (non significative); 0 for never. */
  readonly baseDEvolution: number
  /** Rates from which an objective is « atteint », and « proche ». */
  readonly seuils: {readonly atteint: number; readonly proche: number}
  /** Printed shares of a whole make 100, by the largest remainder. */
  readonly partsACent: boolean
  /** In what is published, counts of persons from 1 to this are hidden, with what would give them away. */
  readonly masquerJusquA: number | null
}

/** From fewer than 20, one person more or less is an evolution of 5 points or more: it says nothing of the activity. */
const BASE_D_EVOLUTION = 20

export const OPTIONS_PAR_DEFAUT: OptionsDeChiffres = {
  baseDEvolution: BASE_D_EVOLUTION,
  seuils: {atteint: 1, proche: 0.9},
  partsACent: false,
  masquerJusquA: null,
}

export type Perimetre = 'courant' | 'constant'

export type DemandeDeChiffres = {
  readonly annee: number
  /** Month (1 to 12) at whose end the figures are taken; the whole year without it. */
  readonly aFin?: number | undefined
  readonly perimetre?: Perimetre | undefined
  /** `structure`, `departement`, `mois`, `trimestre`, a grouping of the directory or the code of a ventilation. */
  readonly par?: string | undefined
}
