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
  /** What follows is absent when the directory never said it. */
  readonly nomOfficiel?: string | undefined
  readonly formeJuridique?: string | undefined
  readonly communes?: readonly string[] | undefined
  readonly epci?: readonly string[] | undefined
  readonly fax?: string | undefined
  readonly site?: string | undefined
  readonly siret?: string | undefined
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

/** A place where young people are received. */
export type LieuDAccueil = {
  readonly structure: CodeStructure
  readonly nature: 'siege' | 'antenne' | 'permanence'
  readonly nom: string | null
  readonly adresse: string | null
  readonly codePostal: string | null
  readonly ville: string | null
  readonly telephone: string | null
}

/** A function held by a person, in a structure, in an instance or, with neither, in the association. */
export type Personne = {
  readonly structure: CodeStructure | null
  readonly instance: string | null
  readonly civilite: string | null
  readonly prenom: string | null
  readonly nom: string
  /** As written: « Présidente », « 1er Vice-président », « Référent CIVIS ». */
  readonly fonction: string
  readonly courriel: string | null
  readonly telephone: string | null
  /** First and last day, ISO; null when not said. */
  readonly depuis: string | null
  readonly jusqua: string | null
}

/** Staff of a structure by emploi repère of the convention collective, at the end of a year. */
export type Personnel = {
  readonly structure: CodeStructure
  readonly annee: number
  readonly emploi: string
  readonly statut: 'salarie' | 'mis_a_disposition'
  /** Who lends the person. */
  readonly par: string | null
  readonly effectif: number | null
  readonly etp: number | null
}

/** Computers of a structure on a day. */
export type ParcInformatique = {
  readonly structure: CodeStructure
  readonly date: string
  readonly nombre: number
}

/** What a funder gave a structure for a year. */
export type Financement = {
  readonly structure: CodeStructure
  readonly annee: number
  readonly financeur: string
  readonly centimes: number
}

/** A free grouping of structures: bassin, arrondissement, EPCI; a structure may be in several values. */
export type Regroupement = {
  readonly groupe: string
  readonly valeur: string
  readonly structure: CodeStructure
}

/** The sheets a directory may hold beside its main one. */
export type FeuillesAnnuaire = {
  readonly lieux: readonly LieuDAccueil[]
  readonly personnes: readonly Personne[]
  readonly personnel: readonly Personnel[]
  readonly parc: readonly ParcInformatique[]
  readonly financements: readonly Financement[]
  readonly regroupements: readonly Regroupement[]
}
export type FamilleAnnuaire = keyof FeuillesAnnuaire

/** What one import says of a family, whole; of one year of it where the family goes by year, else `annee` is 0. */
export type FeuilleDite = {
  readonly [F in FamilleAnnuaire]: {
    readonly famille: F
    readonly annee: number
    readonly lignes: FeuillesAnnuaire[F]
  }
}[FamilleAnnuaire]

/** Everything the directory holds, all years. */
export type FaitsAnnuaire = FeuillesAnnuaire & {
  readonly structures: readonly Structure[]
  readonly moyens: readonly Moyen[]
}
