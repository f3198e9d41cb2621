/** What may put a request before another, in the order the network declares. */
export const PRIORITES = ['jamais_forme', 'refuse_l_an_passe', 'priorite', 'date'] as const
export type Priorite = (typeof PRIORITES)[number]

/** The declared rules of allocation: `formation:` in animreg.yaml. */
export type ReglesDAffectation = {
  /** Most places one structure may hold in one action; null without quota. */
  readonly quotaParStructure: number | null
  readonly priorites: readonly Priorite[]
}

export const REGLES_PAR_DEFAUT: ReglesDAffectation = {quotaParStructure: null, priorites: PRIORITES}

export const PRIORITES_ECRITES: Readonly<Record<Priorite, string>> = {
  jamais_forme: 'jamais formé',
  refuse_l_an_passe: 'non servi l’an passé',
  priorite: 'priorité du besoin',
  date: 'date de la demande',
}
