import {z} from 'zod'
import type {Classeur} from '../../../documents/index.js'
import {nomsDeFichiers} from '../../../shared/nom-de-fichier.js'
import type {Structure} from '../../structures/index.js'
import type {Valeur} from '../types.js'
import {composerFormulaire, compterLesCases, type FaitsFormulaire} from './composer-formulaire.js'
import {nomDeVersion} from './marque.js'
import {planDuFormulaire} from './plan.js'

export const schemaFormulairesPrepares = z.object({
  annee: z.int(),
  referentiel: z.string(),
  lignes: z.int().describe('lignes à remplir par formulaire'),
  cases: z.int().describe('cases à remplir par formulaire'),
  formulaires: z.array(z.object({structure: z.string(), nom: z.string(), chemin: z.string()})),
})
export type FormulairesPrepares = z.infer<typeof schemaFormulairesPrepares>

/** One workbook to write, under a name no other structure can take. */
export type Formulaire = {
  readonly structure: Structure
  readonly fichier: string
  readonly classeur: Classeur
}

/** The collection workbooks of some structures, and what `--json` says of them before they are written. */
export function preparerFormulaires(
  structures: readonly Structure[],
  faits: Omit<FaitsFormulaire, 'structure' | 'precedentes'> & {readonly precedentes: readonly Valeur[]},
): {readonly formulaires: readonly Formulaire[]; readonly bilan: Omit<FormulairesPrepares, 'formulaires'>} {
  const plan = planDuFormulaire(faits.referentiel, faits.annee)
  const noms = nomsDeFichiers(structures.map(({code, nom}) => `${code}-${nom.toLowerCase()}`))
  return {
    formulaires: structures.map((structure, rang) => ({
      structure,
      fichier: `${noms[rang] ?? structure.code}.xlsx`,
      classeur: composerFormulaire({
        ...faits,
        structure,
        precedentes: faits.precedentes.filter((v) => v.structure === structure.code),
      }),
    })),
    bilan: {
      annee: faits.annee,
      referentiel: nomDeVersion(faits.referentiel),
      lignes: plan.lignes.length,
      cases: compterLesCases(plan),
    },
  }
}
