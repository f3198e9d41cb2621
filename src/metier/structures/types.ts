/** The code that identifies a structure in a network; i-milo's `54395S00` where it is known. */
export type CodeStructure = string & {readonly __structure: unique symbol}

/** Mission Locale, or PAIO (permanence d'accueil, ordonnance 82-273, all transformed or absorbed by 2011). */
export type TypeDeStructure = 'ML' | 'PAIO'

export type Structure = {
  readonly code: CodeStructure
  readonly nom: string
  readonly type: TypeDeStructure
  /** Code of the département, text: `01`, `2A`, `54`. */
  readonly departement: string
  readonly adresse: string | null
  readonly codePostal: string | null
  readonly ville: string | null
  readonly telephone: string | null
  readonly courriel: string | null
}

/** What the directory counts, at 31/12 of a year. */
export const MOYENS = ['lieux_accueil', 'salaries', 'etp', 'postes_informatiques'] as const
export type CodeMoyen = (typeof MOYENS)[number]

/** One count of the directory with the cell it was read from. */
export type Moyen = {
  readonly structure: CodeStructure
  readonly annee: number
  readonly code: CodeMoyen
  readonly valeur: number
  readonly provenance: Provenance
}

/** Where a value was read: the person can open the file at that cell. */
export type Provenance = {readonly fichier: string; readonly feuille: string; readonly cellule: string}
