import {comparerTextes} from '../../../shared/francais.js'
import type {Structure} from '../../structures/index.js'
import type {Besoin, DecisionDeTheme} from '../types.js'
import {type FaitsDesRefus, jugerDesRefus, refusDeLAnnee} from './refus.js'
import type {ListeDeBesoins} from './schema.js'
import {lireDecisions, nommerThemes} from './themes.js'

/** All that the needs of a year are told with. */
export type FaitsDesBesoins = FaitsDesRefus & {
  readonly annee: number
  readonly structures: readonly Structure[]
}

/** The needs of a year, who was refused last year first; a need not retained shows its reason. */
export function listerBesoins(faits: FaitsDesBesoins): ListeDeBesoins {
  const {annee, besoins, themes, structures} = faits
  const noms = new Map<string, string>(structures.map((s) => [s.code, s.nom]))
  const nommer = nommerThemes(themes)
  const estRefuse = jugerDesRefus(refusDeLAnnee(faits, annee - 1), themes)
  const decider = lireDecisions(faits.decisions, annee)
  return {
    annee,
    besoins: besoins
      .filter((b) => b.annee === annee)
      .map((b) => ({besoin: b, refuse: estRefuse(b), nom: noms.get(b.structure) ?? b.structure}))
      .toSorted(
        (a, b) =>
          Number(b.refuse) - Number(a.refuse) ||
          comparerTextes(a.nom, b.nom) ||
          comparerTextes(a.besoin.cle, b.besoin.cle),
      )
      .map(({besoin: b, refuse, nom}) => {
        const theme = nommer(b.theme) ?? null
        const decision = decider(theme ?? b.theme, [b.theme])
        return {
          cle: b.cle,
          structure: b.structure,
          nom,
          ecrit: b.theme,
          theme,
          public: b.public,
          nombre: b.nombre,
          priorite: b.priorite,
          periode: b.periode,
          contrainte: b.contrainte,
          refuse_l_an_passe: refuse,
          decision: motDeDecision(decision),
          motif: decision?.motif ?? null,
          action: decision?.action ?? null,
        }
      }),
  }
}

/** The word of a decision; null while there is none. */
export function motDeDecision(decision: DecisionDeTheme | undefined): 'retenu' | 'ecarte' | null {
  if (!decision) return null
  return decision.retenu ? 'retenu' : 'ecarte'
}

/** Persons a need counts for: one at least, since somebody asked. */
export function personnesDe({nombre}: Besoin): number {
  return Math.max(nombre ?? 1, 1)
}
