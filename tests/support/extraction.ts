import type {LigneEnFlux} from '../../src/documents/index.js'
import {
  type ContexteDeLecture,
  importerComptage,
  ouvrirComptage,
  reconnaitrePersonnes,
  type Valeur,
} from '../../src/metier/activite/index.js'
import {contexteLorrain} from './reseau.js'

type Contenu = string | number | null

export const NANCY = 'Mission Locale du Grand Nancy'
export const MEUSIEN = 'Mission Locale du Nord Meusien'

/** The columns of a small extraction; every person of these tests is invented. */
export const COLONNES = [
  'Identifiant',
  'Structure',
  'Sexe',
  'Âge',
  'ZUS',
  'Commune',
  'Date de premier accueil',
  "Nombre d'événements",
] as const

/** Rows as a reader gives them, the first one at the top of the sheet. */
export function enFlux(lignes: readonly (readonly Contenu[])[]): LigneEnFlux[] {
  return lignes.map((cellules, rang) => ({rang, cellules: cellules.map((c) => c ?? undefined)}))
}

/** Recognises and counts rows, as an import does; throws when they are not rows of persons. */
export function compter(
  lignes: readonly (readonly Contenu[])[],
  {
    contexte = contexteLorrain(),
    tolerant = false,
    fichier = 'extraction.csv',
  }: {contexte?: ContexteDeLecture; tolerant?: boolean; fichier?: string} = {},
) {
  const rangees = enFlux(lignes)
  const reconnues = reconnaitrePersonnes(contexte, rangees, 'Extraction')
  if (reconnues?.genre !== 'plan') throw new Error(`non comptable : ${JSON.stringify(reconnues)}`)
  const demande = {fichier, sha256: 'x', source: 'tableaux', tolerant}
  const comptage = ouvrirComptage(contexte, reconnues.plan, demande)
  comptage.ajouter(rangees)
  const compte = comptage.conclure()
  return {...importerComptage(contexte, new Map(), compte, reconnues.plan, demande), compte}
}

/** « premiers_accueils[sexe=femmes] 2008-01 = 3 » of one structure. */
export function dire(
  valeurs: readonly Valeur[] | undefined,
  structure: string,
  indicateur: string,
): readonly string[] {
  return (valeurs ?? [])
    .filter((v) => v.structure === structure && v.indicateur === indicateur)
    .map((v) => `${v.modalites || 'ensemble'} ${v.periode} = ${v.valeur}`)
}
