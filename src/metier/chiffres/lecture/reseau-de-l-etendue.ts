import type {Periode} from '../../../shared/periode.js'
import {
  attendues,
  type FaitsDuReseau,
  reseauALaDate,
  type Structure,
  type TypeDeStructure,
} from '../../structures/index.js'
import type {FaitsChiffres} from '../types.js'
import {dernierJourDe, deuxChiffres, type Etendue, ecrituresDe} from './etendue.js'
import type {Existence} from './lire-etendue.js'

/** The network over some months: who existed in them, and who was there at their end. */
export type ReseauDeLEtendue = {
  readonly etendue: Etendue
  /** Every structure that existed in these months, as it was last: what is summed over time is summed over them. */
  readonly structures: readonly Structure[]
  readonly codes: readonly string[]
  /** Those that existed on the last day: what is counted at a date is counted on them. */
  readonly aLaFin: ReadonlySet<string>
  /** Type of each of them on the last day; empty when the network of then is not known. */
  readonly types: ReadonlyMap<string, TypeDeStructure>
  readonly existence: (structure: string) => Existence | undefined
}

/** The network of the months asked for; mouvements say who opened and closed in between. */
export function reseauDeLEtendue(faits: FaitsChiffres, etendue: Etendue): ReseauDeLEtendue {
  const mouvements = reseauQuiBouge(faits)
  return mouvements ? selonLesMouvements(mouvements, etendue) : fixe(faits.structures, etendue)
}

/** The network a year before: without mouvements, the directory of then when it was kept, else unknown. */
export function reseauPrecedent(faits: FaitsChiffres, etendue: Etendue): ReseauDeLEtendue {
  const mouvements = reseauQuiBouge(faits)
  return mouvements
    ? selonLesMouvements(mouvements, etendue)
    : fixe(faits.structuresPrecedentes ?? [], etendue)
}

/** The facts of the network when a mouvement makes them say more than the directory does. */
export function reseauQuiBouge({reseau}: FaitsChiffres): FaitsDuReseau | undefined {
  return reseau && reseau.mouvements.length > 0 ? reseau : undefined
}

function fixe(structures: readonly Structure[], etendue: Etendue): ReseauDeLEtendue {
  const codes = structures.map((s) => s.code as string)
  return {
    etendue,
    structures,
    codes,
    aLaFin: new Set(codes),
    types: new Map(structures.map((s) => [s.code, s.type])),
    existence: () => undefined,
  }
}

function selonLesMouvements(faits: FaitsDuReseau, etendue: Etendue): ReseauDeLEtendue {
  const presentes = attendues(faits, periodeCouvrant(etendue))
  const aLaFin = reseauALaDate(faits, dernierJourDe(etendue))
  const mois = new Map(
    presentes.filter((a) => !a.entiere).map((a) => [a.structure.code as string, new Set(a.mois)]),
  )
  return {
    etendue,
    structures: presentes.map((a) => a.structure),
    codes: presentes.map((a) => a.structure.code as string),
    aLaFin: new Set(aLaFin.map((s) => s.code as string)),
    types: new Map(aLaFin.map((s) => [s.code, s.type])),
    existence: (structure) => {
      const siens = mois.get(structure)
      return siens && ((m) => siens.has(`${etendue.annee}-${deuxChiffres(m)}`))
    },
  }
}

function periodeCouvrant(etendue: Etendue): Periode {
  return ecrituresDe(etendue)[0]
}
