import {z} from 'zod'
import {type CodeMoyen, MOYENS, type Moyen, type Structure} from './types.js'

const compte = z.number().nullable()

export const schemaListeDesStructures = z.object({
  annee: z.int(),
  structures: z.array(
    z.object({
      code: z.string(),
      nom: z.string(),
      type: z.enum(['ML', 'PAIO']),
      departement: z.string(),
      adresse: z.string().nullable(),
      code_postal: z.string().nullable(),
      ville: z.string().nullable(),
      telephone: z.string().nullable(),
      courriel: z.string().nullable(),
      lieux_accueil: compte,
      salaries: compte,
      etp: compte,
      postes_informatiques: compte,
    }),
  ),
})

export type ListeDesStructures = z.infer<typeof schemaListeDesStructures>

/** The directory with what it counts at 31/12 of `annee`; an unknown count is null, never 0. */
export function listerStructures(
  facts: {readonly structures: readonly Structure[]; readonly moyens: readonly Moyen[]},
  {annee, departement}: {annee: number; departement?: string | undefined},
): ListeDesStructures {
  const comptes = new Map(
    facts.moyens.filter((m) => m.annee === annee).map((m) => [`${m.structure}/${m.code}`, m.valeur]),
  )
  const moyensDe = (structure: Structure) =>
    Object.fromEntries(
      MOYENS.map((code) => [code, comptes.get(`${structure.code}/${code}`) ?? null]),
    ) as Record<CodeMoyen, number | null>
  return {
    annee,
    structures: facts.structures
      .filter((s) => departement === undefined || s.departement === departement)
      .map(({codePostal, ...s}) => ({...s, code_postal: codePostal, ...moyensDe({codePostal, ...s})})),
  }
}
