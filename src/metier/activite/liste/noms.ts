import type {CelluleEnFlux} from '../../../documents/index.js'
import type {Periode} from '../../../shared/periode.js'
import {composerPeriode, type PeriodeEcrite} from '../../../shared/periode-saisie.js'
import type {Rubrique} from '../../referentiel/index.js'
import type {MotifDExclusion, StructureDouteuse, Total} from '../intitules/index.js'
import type {Valeur} from '../types.js'
import {type Facteur, facteur, lireRang} from './facteurs.js'
import type {PlanDeListe} from './plan.js'

/** The structure a row is about; `rang` numbers those of the list. */
export type StructureDeListe = {
  readonly rang: number
  readonly texte: string
  readonly code?: Valeur['structure']
  readonly candidats?: StructureDouteuse['candidats']
  readonly total?: Total
}

export type RubriqueDeListe = {
  readonly rang: number
  readonly texte: string
  readonly rubrique?: Rubrique
  readonly temps: readonly PeriodeEcrite[]
  readonly exclu?: MotifDExclusion
}

/** A rubrique of the référentiel. */
export type RubriqueNommee = RubriqueDeListe & {readonly rubrique: Rubrique}

export type TempsDeListe = {
  readonly texte: string
  readonly temps: readonly PeriodeEcrite[]
  /** « Total » in the column of months. */
  readonly total: boolean
  /** The period, when the label of the indicator says no time. */
  readonly periode?: Periode
}

/** The three readers of the names of a row. */
export type Noms = {
  readonly structure: Facteur<StructureDeListe>
  readonly rubrique: Facteur<RubriqueDeListe>
  readonly temps: Facteur<TempsDeListe>
}

/** Prepares the reading of the names of a list: each writing is read once, by the reader of all tables. */
export function preparerNoms(plan: PlanDeListe): Noms {
  let structures = 0
  let rubriques = 0
  return {
    structure: facteur(plan.structures, (cellules) => lireStructure(plan, cellules, structures++)),
    rubrique: facteur(plan.rubriques, (cellules) => lireRubrique(plan, cellules, rubriques++)),
    temps: facteur(plan.temps, (cellules) => lireTemps(plan, cellules)),
  }
}

type Cellules = readonly CelluleEnFlux[]

function ecrire(cellules: Cellules, colonnes: readonly number[]): string {
  return colonnes.map((c) => String(cellules[c] ?? '').trim()).join(' › ')
}

function lireStructure(plan: PlanDeListe, cellules: Cellules, rang: number): StructureDeListe {
  const lue = lireRang(plan, cellules, plan.structures)
  return {
    rang,
    texte: ecrire(cellules, plan.structures),
    ...(lue?.structure !== undefined && {code: lue.structure}),
    ...(lue?.candidats && {candidats: lue.candidats}),
    ...(lue?.total && {total: lue.total}),
  }
}

function lireRubrique(plan: PlanDeListe, cellules: Cellules, rang: number): RubriqueDeListe {
  const lue = lireRang(plan, cellules, plan.rubriques)
  return {
    rang,
    texte: ecrire(cellules, plan.rubriques),
    temps: lue?.temps ?? [],
    ...(lue?.rubrique && {rubrique: lue.rubrique}),
    ...(lue?.exclu && {exclu: lue.exclu}),
  }
}

function lireTemps(plan: PlanDeListe, cellules: Cellules): TempsDeListe {
  const lue = lireRang(plan, cellules, plan.temps)
  const temps = lue?.temps ?? []
  const entiers = plan.temps.length > 0 && temps.length === ecrits(plan, cellules)
  const periode = entiers ? composerPeriode([...temps], plan.vocabulaire.annee) : undefined
  return {
    texte: ecrire(cellules, plan.temps),
    temps,
    total: lue?.totalDePeriodes ?? false,
    ...(periode && {periode}),
  }
}

/** How many columns of time are written on the row: each must be read. */
function ecrits({temps}: PlanDeListe, cellules: Cellules): number {
  return temps.filter((c) => cellules[c] !== undefined && cellules[c] !== '').length
}
