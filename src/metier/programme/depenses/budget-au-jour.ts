import type {ActionDuProgramme, FinancementDAction} from '../plan/index.js'
import type {Depense, EtatDeDepense} from './schema.js'

/** The budget of an action as it stood on a day: what was noted later is taken off. */
export function budgetAuJour(
  action: ActionDuProgramme,
  depenses: readonly Depense[],
  date: string,
): ActionDuProgramme {
  const ensuite = depenses.filter((d) => d.annee === action.annee && d.action === action.code && d.le > date)
  if (ensuite.length === 0) return action
  return {...action, financements: action.financements.map((f) => retirer(f, ensuite))}
}

function retirer(financement: FinancementDAction, ensuite: readonly Depense[]): FinancementDAction {
  const {financeur, engage_centimes: engage, realise_centimes: realise} = financement
  const moins = (centimes: number | null, etat: EtatDeDepense) => {
    const siennes = ensuite.filter((d) => d.financeur === financeur && d.etat === etat)
    const apres = siennes.reduce((somme, d) => somme + d.montant_centimes, 0)
    return centimes === null ? null : Math.max(0, centimes - apres)
  }
  return {
    ...financement,
    engage_centimes: moins(engage, 'engage'),
    realise_centimes: moins(realise, 'realise'),
  }
}
