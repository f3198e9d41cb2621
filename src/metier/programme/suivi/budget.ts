import {type ActionDuProgramme, additionner, type FinancementDAction} from '../plan/index.js'
import type {BudgetSuivi} from './schema.js'

type Ligne = BudgetSuivi['par_financeur'][number]

/** Planned, engaged and spent, in all and by funder; what no funder is named for stays apart. */
export function suivreBudget(actions: readonly ActionDuProgramme[]): BudgetSuivi {
  const nommes = actions.flatMap((a) => a.financements)
  const financeurs = [...new Set(nommes.map((f) => f.financeur))]
  const lignes: Ligne[] = financeurs.map((financeur) =>
    sommer(
      financeur,
      nommes.filter((f) => f.financeur === financeur),
    ),
  )
  const sansFinanceur = additionner(actions.map(nonReparti))
  if (sansFinanceur !== null) {
    lignes.push({
      financeur: null,
      prevu_centimes: sansFinanceur,
      engage_centimes: null,
      realise_centimes: null,
    })
  }
  const total = sommer(null, lignes)
  const {prevu_centimes, engage_centimes, realise_centimes} = total
  return {
    prevu_centimes,
    engage_centimes,
    realise_centimes,
    taux_engagement: taux(engage_centimes, prevu_centimes),
    taux_realisation: taux(realise_centimes, prevu_centimes),
    par_financeur: lignes,
  }
}

/** What the budget of an action holds that its funders do not; null when they say it all. */
function nonReparti({budget_centimes: budget, financements}: ActionDuProgramme): number | null {
  const prevu = additionner(financements.map((f) => f.prevu_centimes)) ?? 0
  return budget === null || budget <= prevu ? null : budget - prevu
}

function sommer(financeur: string | null, lignes: readonly (Ligne | FinancementDAction)[]): Ligne {
  return {
    financeur,
    prevu_centimes: additionner(lignes.map((l) => l.prevu_centimes)),
    engage_centimes: additionner(lignes.map((l) => l.engage_centimes)),
    realise_centimes: additionner(lignes.map((l) => l.realise_centimes)),
  }
}

function taux(partie: number | null, tout: number | null): number | null {
  return partie === null || tout === null || tout === 0 ? null : partie / tout
}
