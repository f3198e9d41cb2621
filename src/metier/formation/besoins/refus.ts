import {empreinte} from '../../../shared/empreinte.js'
import type {Action, Besoin, DecisionDeTheme, Inscription, ThemeDeBesoin} from '../types.js'
import {lireDecisions, nommerThemes} from './themes.js'

/** What a structure asked for and did not get in a year. */
export type Refus = {
  readonly structure: string
  readonly theme: string
  readonly public: string | null
  readonly nombre: number | null
  readonly motif: string | null
}

export type FaitsDesRefus = {
  readonly besoins: readonly Besoin[]
  readonly themes: readonly ThemeDeBesoin[]
  readonly decisions: readonly DecisionDeTheme[]
  readonly inscriptions: readonly Inscription[]
  readonly actions: readonly Action[]
}

/** Needs set aside that year, then persons left on a waiting list; names are not among them. */
export function refusDeLAnnee(faits: FaitsDesRefus, annee: number): Refus[] {
  return [...besoinsEcartes(faits, annee), ...listesDAttente(faits, annee)]
}

function besoinsEcartes({besoins, themes, decisions}: FaitsDesRefus, annee: number): Refus[] {
  const nommer = nommerThemes(themes)
  const decider = lireDecisions(decisions, annee)
  return besoins.flatMap((b) => {
    const decision = b.annee === annee ? decider(nommer(b.theme) ?? b.theme, [b.theme]) : undefined
    if (!decision || decision.retenu) return []
    return [
      {structure: b.structure, theme: b.theme, public: b.public, nombre: b.nombre, motif: decision.motif},
    ]
  })
}

function listesDAttente({inscriptions, actions}: FaitsDesRefus, annee: number): Refus[] {
  const intitules = new Map(actions.filter((a) => a.annee === annee).map((a) => [a.code, a.intitule]))
  const comptes = new Map<string, Refus>()
  for (const {etat, annee: sienne, structure, action} of inscriptions) {
    if (etat !== 'en_attente' || sienne !== annee) continue
    const cle = `${structure}/${action}`
    const nombre = (comptes.get(cle)?.nombre ?? 0) + 1
    const theme = intitules.get(action) ?? action
    comptes.set(cle, {structure, theme, public: null, nombre, motif: 'resté en liste d’attente'})
  }
  return [...comptes.values()]
}

/** True when a need repeats one that was refused the year before, or says so itself. */
export function jugerDesRefus(
  refus: readonly Refus[],
  themes: readonly ThemeDeBesoin[],
): (besoin: Besoin) => boolean {
  const nommer = nommerThemes(themes)
  const cle = (structure: string, theme: string) => `${structure}/${empreinte(nommer(theme) ?? theme)}`
  const refuses = new Set(refus.map((r) => cle(r.structure, r.theme)))
  return (besoin) => besoin.refuseLAnPasse || refuses.has(cle(besoin.structure, besoin.theme))
}
