import {z} from 'zod'

/** How a value of a model is read, checked and written. */
export const TYPES_DE_CHAMP = [
  'texte',
  'montant',
  'date',
  'entier',
  'nombre',
  'pourcentage',
  'oui_non',
  'liste',
  'tableau',
] as const
export type TypeDeChamp = (typeof TYPES_DE_CHAMP)[number]

/** With whom a convention is made: a structure of the network, another body, or several at once. */
export const GENRES_DE_PARTIE = ['structure', 'organisme', 'plusieurs'] as const

const phrase = z.string().trim().min(1)
const cle = z
  .string()
  .regex(/^[a-z][a-z0-9_]*$/, 'un nom en minuscules sans accent est attendu, par exemple cout_annuel')

const colonne = z.strictObject({
  champ: cle,
  libelle: phrase,
  type: z.enum(['texte', 'montant', 'date', 'entier', 'nombre', 'pourcentage']).default('texte'),
  titres: z.array(phrase).default([]),
  facultatif: z.boolean().default(false),
})

const champ = z.strictObject({
  libelle: phrase,
  type: z.enum(TYPES_DE_CHAMP).default('texte'),
  /** Other column titles it is read under. */
  titres: z.array(phrase).default([]),
  facultatif: z.boolean().default(false),
  /** What it is when nobody says. */
  defaut: z.union([z.string(), z.number(), z.boolean()]).optional(),
  aide: phrase.optional(),
  colonnes: z.array(colonne).default([]),
})

const colonneDeTableau = z.strictObject({
  /** A column of the field shown; absent, the column is left to be filled by hand. */
  champ: cle.optional(),
  libelle: phrase,
  groupe: phrase.optional(),
  largeur: z.number().positive().default(1),
})

const tableau = z.strictObject({
  de: cle,
  legende: phrase,
  /** Rows are gathered under the values of this column. */
  regroupe: cle.optional(),
  colonnes: z.array(colonneDeTableau).min(1),
  total: z.boolean().default(false),
  note: phrase.optional(),
})

/** The head of a model: everything it says before its text. */
export const schemaModele = z.strictObject({
  modele: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'un nom en minuscules et tirets est attendu'),
  version: z.int().positive(),
  titre: phrase,
  description: phrase,
  objet: phrase,
  partie: z.enum(GENRES_DE_PARTIE),
  /** How each party is called in the text, once presented: « la Structure ». */
  termes: z.strictObject({association: phrase, partie: phrase.optional()}),
  /** What a « Type » column calls these conventions. */
  types: z.array(phrase).default([]),
  champs: z.record(cle, champ),
  tableaux: z.record(cle, tableau).default({}),
  mention: phrase.default('Lu et approuvé'),
  /** What follows its end: months until the accounts are due, months of notice before it. */
  suivi: z
    .strictObject({comptes_mois: z.int().positive().optional(), preavis_mois: z.int().positive().optional()})
    .default({}),
  specimen: z.record(z.string(), z.unknown()),
})

export type EnteteDeModele = Readonly<z.infer<typeof schemaModele>>
export type ChampDeModele = EnteteDeModele['champs'][string]
export type VueDeTableau = EnteteDeModele['tableaux'][string]

/** How its text is written. */
export const FORMES_DE_MODELE = ['markdown', 'word'] as const

/** A model ready to use: its head, its text still to be filled, and where it comes from. */
export type Modele = {
  readonly entete: EnteteDeModele
  readonly corps: string
  readonly origine: 'fourni' | 'espace'
  readonly forme: (typeof FORMES_DE_MODELE)[number]
}

/** A row of a field of rows; amounts are in cents, days ISO. */
export type RangeeDeDonnees = Readonly<Record<string, string | number | null>>

/** A value as it is kept: amounts are in cents, days ISO, rates fractions of 1. */
export type ValeurDeChamp = string | number | boolean | readonly string[] | readonly RangeeDeDonnees[]

export type Donnees = Readonly<Record<string, ValeurDeChamp>>
