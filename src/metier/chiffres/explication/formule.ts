import {accorder} from '../../../shared/francais.js'
import {ecrirePeriode} from '../../../shared/periode-ecrite.js'
import type {Indicateur, Nature} from '../../referentiel/index.js'
import {dureeDe, type Etendue, estDenombrement, periodeDe} from '../lecture/index.js'

/** How the months of one structure are combined, then the structures (design §4). */
const PAR_NATURE: Readonly<Record<Exclude<Nature, 'ratio'>, readonly [mois: string, structures: string]>> = {
  flux: ["les mois s'additionnent", "puis les structures s'additionnent"],
  montant: ["les mois s'additionnent", "puis les structures s'additionnent"],
  duree: ["les mois s'additionnent", "puis les structures s'additionnent"],
  stock: ['la dernière valeur connue est retenue', "puis les structures s'additionnent"],
  distinct: [
    "la valeur de la période elle-même est retenue : les mois ne s'additionnent jamais",
    "puis les structures s'additionnent, un jeune suivi par deux d'entre elles comptant deux fois, sauf si le réseau donne son propre nombre",
  ],
}

/** The computation in words, for somebody who will have to defend it. */
export function ecrireFormule(
  indicateur: Indicateur,
  indicateurs: ReadonlyMap<string, Indicateur>,
  etendue: Etendue,
): string[] {
  if (estDenombrement(indicateur)) return ["Structures inscrites à l'annuaire, chacune comptée pour une."]
  if (indicateur.origine === 'annuaire') {
    return ["Nombre écrit dans l'annuaire pour chaque structure ; les structures s'additionnent."]
  }
  if (indicateur.nature === 'ratio') return ecrireRatio(indicateur, indicateurs)
  const [mois, structures] = PAR_NATURE[indicateur.nature]
  return [
    `Pour chaque structure, ${mois} ; ${structures}.`,
    ...(seCumule(indicateur.nature)
      ? [
          `Une valeur donnée pour toute la période (${ecrirePeriode(periodeDe(etendue))}) l'emporte sur la somme de ses ${accorder(dureeDe(etendue), 'mois', 'mois')}.`,
        ]
      : []),
    ...ecrirePart(indicateur, indicateurs),
    'Une valeur manquante ne compte pas pour zéro : la structure est laissée de côté, et nommée.',
  ]
}

function seCumule(nature: Nature): boolean {
  return nature === 'flux' || nature === 'montant' || nature === 'duree'
}

function ecrireRatio(
  {numerateur, denominateur}: Indicateur,
  indicateurs: ReadonlyMap<string, Indicateur>,
): string[] {
  const nommer = (code = '') => `« ${indicateurs.get(code)?.libelle ?? code} »`
  return [
    `Somme de ${nommer(numerateur)} divisée par somme de ${nommer(denominateur)}, sur les seules structures qui ont donné les deux.`,
    "Ce n'est jamais la moyenne des taux des structures.",
  ]
}

function ecrirePart({part_de}: Indicateur, indicateurs: ReadonlyMap<string, Indicateur>): string[] {
  if (!part_de) return []
  const entier = indicateurs.get(part_de.indicateur)?.libelle ?? part_de.indicateur
  return [`C'est une part de « ${entier} » : à défaut de valeur propre, elle se lit dans cette répartition.`]
}
