import type {Chiffres} from '../schema.js'
import type {Perimetre} from '../types.js'
import type {Arrete} from './schema.js'
import type {DetailArrete, Fond} from './types.js'

/** An arrêté opened: its figures as they were published, and what they rest on. */
export type ArreteRestitue = {
  readonly colophon: Arrete
  /** Référentiel, network and settings the figures were computed with. */
  readonly fond: Fond
  /** The figures of the network, by `par` when it is asked; undefined when they are not kept that way. */
  readonly chiffres: (demande?: {
    readonly perimetre?: Perimetre | undefined
    readonly par?: string | undefined
  }) => Chiffres | undefined
}

/** Gives an arrêté back from what was kept; undefined when a part of it is missing. */
export function restituerArrete(
  arrete: Arrete,
  details: readonly DetailArrete[],
): ArreteRestitue | undefined {
  const siens = details.filter((d) => d.arrete === arrete.numero)
  const fond = siens.find((d) => d.nature === 'fond')?.fond
  if (fond === undefined) return undefined
  return {
    colophon: arrete,
    fond,
    chiffres: ({perimetre = 'courant', par} = {}) => {
      const reseau = siens.find((d) => d.nature === 'reseau' && d.perimetre === perimetre)
      if (reseau?.nature !== 'reseau') return undefined
      const {annee, a_fin, numero} = arrete
      const entete = {annee, perimetre, a_fin, arrete: numero, chiffres: [...reseau.chiffres]}
      if (par === undefined) return entete
      const decoupage = siens.find(
        (d) => d.nature === 'decoupage' && d.perimetre === perimetre && d.par === par,
      )
      return decoupage?.nature === 'decoupage'
        ? {...entete, selon: par, par: [...decoupage.groupes]}
        : undefined
    },
  }
}

/** The keys of the details that a need calls for: the figures of the network, split or not. */
export function clesDesDetails({
  numero,
  decoupages,
}: Pick<Arrete, 'numero' | 'decoupages'>): readonly string[] {
  return [
    `${numero}/fond`,
    `${numero}/courant`,
    `${numero}/constant`,
    ...decoupages.map((par) => `${numero}/courant/${par}`),
    ...['structure', 'departement'].map((par) => `${numero}/constant/${par}`),
  ]
}
