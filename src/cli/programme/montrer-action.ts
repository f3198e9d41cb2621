import {z} from 'zod'
import type {Espace} from '../../espace/index.js'
import {
  schemaActionSuivie,
  schemaDepense,
  suivreProgramme,
  trouverAction,
} from '../../metier/programme/index.js'
import type {Exercice} from '../../shared/periode.js'
import {chargerSuivi} from './charger-suivi.js'

export const schemaActionMontree = z.object({
  annee: z.int(),
  date: z.string(),
  action: schemaActionSuivie,
  depenses: z.array(schemaDepense).describe('notées une à une, jusqu’à ce jour'),
})
/** The answer of `programme montrer`. */
export type ActionMontree = z.infer<typeof schemaActionMontree>

/** One action as the follow-up of a day sees it. */
export async function montrerAction(
  espace: Espace,
  annee: Exercice,
  {code: saisi, date}: {code: string; date: string},
): Promise<ActionMontree> {
  const {code} = trouverAction(await espace.registres.charger('programme'), {annee, code: saisi})
  const {faits, demande} = await chargerSuivi(espace, annee, date)
  const suivi = suivreProgramme(faits, demande)
  const action = suivi.axes.flatMap((a) => a.actions).find((a) => a.code === code)
  if (!action) throw new Error(`action ${code} absente du suivi`)
  const depenses = faits.depenses
    .filter((d) => d.annee === annee && d.action === code && d.le <= date)
    .toSorted((a, b) => (a.le < b.le ? -1 : 1))
  return {annee, date, action, depenses}
}
