import {z} from 'zod'
import {ErreurMetier} from '../../../shared/erreur-metier.js'
import {enumerer} from '../../../shared/francais.js'
import {type ActionDuProgramme, comparerCodes, schemaAction} from './schema.js'

export const schemaListeDuProgramme = z.object({
  annee: z.int(),
  actions: z.array(schemaAction),
  budget_centimes: z.int().nullable(),
})
/** The answer of `programme lister`. */
export type ListeDuProgramme = z.infer<typeof schemaListeDuProgramme>

/** The actions of a year, in the order of their codes; of one axis only when asked. */
export function listerProgramme(
  toutes: readonly ActionDuProgramme[],
  {annee, axe}: {annee: number; axe?: string | undefined},
): ListeDuProgramme {
  const siennes = actionsDeLAnnee(toutes, annee)
  const actions = axe === undefined ? siennes : siennes.filter((a) => a.axe.code === axe)
  if (axe !== undefined && actions.length === 0) throw axeInconnu(axe, siennes)
  return {annee, actions, budget_centimes: additionner(actions.map((a) => a.budget_centimes))}
}

/** The actions of a year by code; a year without any is said, with what to do. */
export function actionsDeLAnnee(toutes: readonly ActionDuProgramme[], annee: number): ActionDuProgramme[] {
  const siennes = toutes.filter((a) => a.annee === annee)
  if (siennes.length === 0) throw aucunProgramme(toutes, annee)
  return siennes.toSorted((a, b) => comparerCodes(a.code, b.code))
}

/** The action of a code. */
export function trouverAction(
  toutes: readonly ActionDuProgramme[],
  {annee, code}: {annee: number; code: string},
): ActionDuProgramme {
  const siennes = actionsDeLAnnee(toutes, annee)
  const trouvee = siennes.find((a) => a.code === code.trim())
  if (trouvee) return trouvee
  throw new ErreurMetier('PRG-042', `Aucune action du programme ${annee} n'a le code « ${code} ».`, {
    pistes: [`Codes connus : ${enumerer(siennes.map((a) => a.code))}.`],
    details: {annee, code, codes: siennes.map((a) => a.code)},
  })
}

/** A sum where what is missing stays missing: null when nothing was given. */
export function additionner(montants: readonly (number | null)[]): number | null {
  const connus = montants.flatMap((m) => m ?? [])
  return connus.length === 0 ? null : connus.reduce((somme, m) => somme + m, 0)
}

function aucunProgramme(toutes: readonly ActionDuProgramme[], annee: number): ErreurMetier {
  const autres = [...new Set(toutes.map((a) => a.annee))].sort((a, b) => a - b)
  return new ErreurMetier('PRG-051', `Aucune action n'est enregistrée au programme ${annee}.`, {
    pistes: [
      `Importez-le : animreg programme importer programme-${annee}.xlsx --annee ${annee}`,
      ...(autres.length > 0 ? [`Un programme est connu pour ${enumerer(autres.map(String))}.`] : []),
      `Ou partez d'un cadre : animreg programme preparer programme-${annee}.xlsx --cadre missions`,
    ],
    details: {annee, annees: autres},
  })
}

function axeInconnu(axe: string, actions: readonly ActionDuProgramme[]): ErreurMetier {
  const connus = [...new Map(actions.map((a) => [a.axe.code, a.axe.intitule]))]
  return new ErreurMetier('PRG-042', `Aucun axe du programme n'a le code « ${axe} ».`, {
    pistes: [`Axes connus : ${enumerer(connus.map(([code, intitule]) => `${code} (${intitule})`))}.`],
    details: {axe, axes: connus.map(([code]) => code)},
  })
}
