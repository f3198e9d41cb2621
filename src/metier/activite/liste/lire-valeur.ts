import {adresse, type CelluleEnFlux} from '../../../documents/index.js'
import type {Anomalie} from '../../../shared/anomalie.js'
import type {Periode} from '../../../shared/periode.js'
import type {Indicateur, Rubrique} from '../../referentiel/index.js'
import {signalerCompteEtrange, signalerPourcentage} from '../controler-valeurs.js'
import {estAnomalie, lireCelluleDeDonnee, type ValeurLue} from '../lire-cellule.js'
import type {CelluleLue} from '../reconnaissance/index.js'
import {enCellule, type PlanDeListe} from './plan.js'

/** Where a value stands and what it is about. */
export type Place = {
  readonly rang: number
  readonly structure: CelluleLue['structure']
  readonly rubrique: Rubrique
  readonly periode: Periode
}

type Contexte = {
  readonly plan: PlanDeListe
  readonly indicateurs: ReadonlyMap<string, Indicateur>
  readonly nomDe: (structure: CelluleLue['structure']) => string
}

/** A value read, with what its strangeness calls for; or the finding that keeps it out; or a share, left out. */
export type Lue =
  | {readonly lue: ValeurLue; readonly etrange?: Anomalie}
  | {readonly refus: Anomalie}
  | {readonly enPourCent: string}

/** A whole number, by far the most frequent cell, needs no other look. */
export function lireEntier(cellule: CelluleEnFlux): number | undefined {
  if (typeof cellule === 'number') return Number.isInteger(cellule) && cellule >= 0 ? cellule : undefined
  return cellule !== undefined && /^\d{1,15}$/.test(cellule) ? Number(cellule) : undefined
}

/** Reads any other cell as those of all tables are read. */
export function lireCelluleDeListe(
  {plan, indicateurs, nomDe}: Contexte,
  cellule: CelluleEnFlux,
  {rang, structure, rubrique, periode}: Place,
): Lue | undefined {
  const enClair = enCellule(cellule)
  if (!enClair) return undefined
  const lieu = {feuille: plan.feuille, cellule: adresse(rang, plan.valeur)}
  const sujet = `${nomDe(structure)}, ${indicateurs.get(rubrique.indicateur)?.libelle ?? ''}`
  const situee: CelluleLue = {
    ligne: rang,
    colonne: plan.valeur,
    cellule: enClair,
    structure,
    rubrique,
    periode,
  }
  // In a list each row is a row of its own: one of shares is left out, as in any table.
  if (signalerPourcentage(situee, indicateurs, lieu, sujet))
    return {enPourCent: `${indicateurs.get(rubrique.indicateur)?.libelle ?? rubrique.indicateur} en %`}
  const lue = lireCelluleDeDonnee(enClair, lieu, sujet)
  if (estAnomalie(lue)) return {refus: lue}
  const etrange = signalerCompteEtrange({...situee, nombre: lue.valeur}, indicateurs, plan, sujet)
  return etrange ? {lue, etrange} : {lue}
}
