/** A structure element of the tagged PDF, attached to its parent when its first content is drawn. */
export type OptionsDeBalise = {
  readonly alt?: string
  readonly titre?: string
  readonly portee?: 'Column' | 'Row'
  /** Number of columns a cell spans. */
  readonly colonnes?: number
  /** Number of rows a cell spans. */
  readonly lignes?: number
}

export type Balise = {
  readonly type: TypeDeBalise
  readonly parent: Balise | null
  readonly options: OptionsDeBalise
}

export type TypeDeBalise =
  | 'Document'
  | 'Div'
  | 'Sect'
  | 'BlockQuote'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'P'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'Table'
  | 'Caption'
  | 'THead'
  | 'TBody'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'Figure'
  | 'TOC'
  | 'TOCI'
  | 'Reference'
  | 'Link'

/** The root of the structure. */
export function racine(): Balise {
  return {type: 'Document', parent: null, options: {}}
}

/** A tag inside another. */
export function baliser(parent: Balise, type: TypeDeBalise, options: OptionsDeBalise = {}): Balise {
  return {type, parent, options}
}
