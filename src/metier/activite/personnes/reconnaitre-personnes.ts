import type {CelluleEnFlux, LigneEnFlux} from '../../../documents/index.js'
import type {Anomalie} from '../../../shared/anomalie.js'
import type {Personnes, Referentiel} from '../../referentiel/index.js'
import type {ContexteDeLecture} from '../lire-fichier.js'
import {titreEstPersonnel} from '../titres-nominatifs.js'
import {refusNominatif} from './designations.js'
import {lireJour} from './lire-cellules.js'
import {preparerPlan} from './preparer-plan.js'
import {lireTitres, type Titres} from './titres.js'
import type {ColonneLue, PlanDeComptage} from './types.js'

/** A file of one row per young person: how it is counted, or why it is refused. */
export type PersonnesReconnues =
  | {readonly genre: 'plan'; readonly plan: PlanDeComptage}
  | {readonly genre: 'refus'; readonly anomalies: readonly Anomalie[]}

const LIGNES_AVANT_L_ENTETE = 30
const LIGNES_REGARDEES = 200
/** Beside the structure, what rows of persons have and tables of numbers have not. */
const TRAITS_MINIMAUX = 2
/** Share of the filled cells of a column that must be what its heading says. */
const PART_ATTENDUE = 0.8

/**
 * Tells a file of one row per young person from its first rows; `undefined` for anything else. Headings are not
 * enough: a table that crosses structures, sex and age has some of them, and holds numbers.
 */
export function reconnaitrePersonnes(
  {referentiel, vocabulaire: {annee}}: ContexteDeLecture,
  premieresLignes: readonly LigneEnFlux[],
  feuille: string,
): PersonnesReconnues | undefined {
  const {personnes} = referentiel
  if (!personnes) return undefined
  for (const [rang, {rang: entete, cellules}] of premieresLignes.slice(0, LIGNES_AVANT_L_ENTETE).entries()) {
    const titres = lireTitres(cellules, annee)
    const structure = titres.trouver(personnes.structure)
    if (!structure) continue
    const suite = premieresLignes.slice(rang + 1, rang + 1 + LIGNES_REGARDEES)
    const plan = preparerPlan({referentiel, personnes, titres, structure, annee, entete, feuille})
    if (!sontDesPersonnes({plan, titres, personnes, referentiel, lignes: suite})) continue
    const nominatives = titres.toutes.filter((c) => titreEstPersonnel(c.titre))
    if (nominatives.length > 0) return {genre: 'refus', anomalies: [refusNominatif(feuille, nominatives)]}
    return plan.indicateurs.length > 0 ? {genre: 'plan', plan} : undefined
  }
  return undefined
}

type Indices = {
  readonly plan: PlanDeComptage
  readonly titres: Titres
  readonly personnes: Personnes
  readonly referentiel: Referentiel
  readonly lignes: readonly LigneEnFlux[]
}

function sontDesPersonnes(indices: Indices): boolean {
  const {plan, lignes} = indices
  const remplies = lignes.filter(({cellules}) => cellules.some((c) => c !== undefined && c !== ''))
  if (remplies.length === 0 || traitsDe(indices).length < TRAITS_MINIMAUX) return false
  const nommees = remplies.filter(({cellules}) => estUnTexte(cellules[plan.structure.colonne]))
  if (nommees.length < PART_ATTENDUE * remplies.length) return false
  // A number of its own on each row, or the day of something: a table of numbers has neither.
  return estUnIdentifiant(plan, nommees) || aUneColonneDeJours(indices, nommees)
}

/** The columns that say a row is a person, the key apart when there is one. */
function traitsDe({plan, titres, personnes}: Indices): readonly ColonneLue[] {
  const declarees = [
    ...personnes.ventilations.map((v) => titres.trouver(v.colonnes)),
    ...(personnes.traits ?? []).map((titre) => titres.trouver([titre])),
    plan.identifiant,
  ]
  return [...new Set(declarees.filter((c) => c !== undefined))]
}

function estUnIdentifiant({identifiant, structure}: PlanDeComptage, lignes: readonly LigneEnFlux[]): boolean {
  if (!identifiant || lignes.length === 0) return false
  const cles = lignes.flatMap(({cellules}) => {
    const cle = cellules[identifiant.colonne]
    return cle === undefined || cle === '' ? [] : [`${cellules[structure.colonne]}|${cle}`]
  })
  // Some rows may stand twice, which is a finding of its own.
  return cles.length >= PART_ATTENDUE * lignes.length && new Set(cles).size >= PART_ATTENDUE * cles.length
}

function aUneColonneDeJours({plan}: Indices, lignes: readonly LigneEnFlux[]): boolean {
  const datees = plan.indicateurs.filter((i) => i.sorte === 'date' || i.sorte === 'derniere_date')
  return datees.some(({colonne: {colonne}}) => {
    const pleines = lignes.map(({cellules}) => cellules[colonne]).filter((c) => c !== undefined && c !== '')
    const jours = pleines.filter((c) => typeof c === 'string' && typeof lireJour(c) === 'string')
    return jours.length > 0 && jours.length >= PART_ATTENDUE * pleines.length
  })
}

function estUnTexte(cellule: CelluleEnFlux): boolean {
  return cellule !== undefined && cellule !== ''
}
