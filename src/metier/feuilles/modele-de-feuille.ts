import type {CelluleDeClasseur, FeuilleDeClasseur, FormatDeCellule} from '../../documents/index.js'

/** A column of one of our sheets: its field, the title we write, the other titles we read. */
export type Colonne<C extends string> = {
  readonly champ: C
  readonly titre: string
  readonly autres?: readonly string[]
  /** How it is written; text by default, so that codes keep their zeros. */
  readonly format?: FormatDeCellule
  readonly largeur?: number
}

/** A sheet of the directory, read and written from the same description. */
export type ModeleDeFeuille<C extends string> = {
  readonly nom: string
  readonly autresNoms: readonly string[]
  readonly colonnes: readonly Colonne<C>[]
  /** What its header must hold: one field at least of each choice. */
  readonly signature: readonly (readonly C[])[]
}

/** What a row holds, field by field; amounts are in euros. */
export type Rangee<C extends string> = Partial<Readonly<Record<C, string | number | null | undefined>>>

const LARGEUR = 16
const SEPARATEUR = ' ; '

/** Lists are written on one cell. */
export function ecrireListe(elements: readonly string[]): string {
  return elements.join(SEPARATEUR)
}

/** A sheet to fill: a title, the header frozen, one row per fact; `libres` are columns titled by the data. */
export function ecrireFeuille<C extends string>(
  modele: ModeleDeFeuille<C>,
  rangees: readonly Rangee<C>[],
  {
    titre,
    note,
    sans = [],
    titres = {},
    libres = [],
  }: {
    titre: string
    note: string
    sans?: readonly C[]
    titres?: Partial<Readonly<Record<C, string>>>
    libres?: readonly {
      readonly titre: string
      readonly format: FormatDeCellule
      readonly valeurs: readonly (string | number | null)[]
    }[]
  },
): FeuilleDeClasseur {
  const colonnes = modele.colonnes.filter(({champ}) => !sans.includes(champ))
  const entete = [...colonnes.map(({champ, titre: t}) => titres[champ] ?? t), ...libres.map((l) => l.titre)]
  return {
    nom: modele.nom,
    lignes: [
      [{valeur: titre, style: 'titre'}],
      [{valeur: note, style: 'note'}],
      entete.map((valeur): CelluleDeClasseur => ({valeur, style: 'entete'})),
      ...rangees.map((rangee, rang) => [
        ...colonnes.map(({champ, format = 'texte'}) => cellule(rangee[champ] ?? null, format)),
        ...libres.map(({valeurs, format}) => cellule(valeurs[rang] ?? null, format)),
      ]),
    ],
    largeurs: [...colonnes.map(({largeur = LARGEUR}) => largeur), ...libres.map(() => LARGEUR)],
    figer: {lignes: 3, colonnes: 2},
  }
}

function cellule(valeur: string | number | null, format: FormatDeCellule): CelluleDeClasseur {
  return {valeur, format, style: 'donnee'}
}
