import type {Dessin} from './dessin.js'

/**
 * A document ready to be rendered as PDF, DOCX or HTML. It holds strings already formatted by the room that
 * composed it: no renderer ever formats a number. Its body text is the same in every format.
 */
export type Document = {
  readonly metadonnees: Metadonnees
  readonly charte: Charte
  readonly couverture?: Couverture
  /** Footer text beside « page x/y »; page furniture, not body text. */
  readonly piedDePage: string
  readonly blocs: readonly Bloc[]
}

export type Metadonnees = {
  readonly titre: string
  readonly sujet: string
  readonly auteur: string
  readonly motsCles: readonly string[]
  /** ISO day, given by the facts and never by the clock: rebuilding gives the same bytes. */
  readonly date: string
}

/** The graphic charter: CSS hex colours. Contrast on white is checked where it is read. */
export type Charte = {
  readonly principale: string
  readonly secondaire: string
  readonly accent: string
}

export type Couverture = {
  readonly surtitre: string
  readonly titre: string
  readonly sousTitre: string
  readonly emetteur: string
  readonly mentions: readonly string[]
}

export type Segment = {readonly texte: string; readonly style?: 'gras' | 'italique'; readonly lien?: string}

/** Inline text; a plain string is a single segment. */
export type Texte = string | readonly Segment[]

export type Bloc =
  | Titre
  | {readonly bloc: 'paragraphe'; readonly texte: Texte; readonly style?: 'chapeau' | 'note'}
  | {readonly bloc: 'liste'; readonly ordonnee?: boolean; readonly elements: readonly Texte[]}
  | {readonly bloc: 'chiffres'; readonly chiffres: readonly ChiffreEnVue[]}
  | Tableau
  | Figure
  | {readonly bloc: 'encadre'; readonly titre: string; readonly textes: readonly Texte[]}
  | {readonly bloc: 'saut-de-page'}

export type Titre = {
  readonly bloc: 'titre'
  /** A level 1 opens a chapter on a new page. */
  readonly niveau: 1 | 2 | 3
  readonly texte: string
}

/** A key figure shown large, with what qualifies it. */
export type ChiffreEnVue = {
  readonly valeur: string
  readonly libelle: string
  readonly evolution?: {readonly texte: string; readonly sens: 'hausse' | 'baisse' | 'stable'}
  readonly details: readonly string[]
  /** Progress towards an objective: `part` is a fraction of 1 (may exceed 1), `texte` says it in words. */
  readonly jauge?: {readonly part: number; readonly texte: string}
  /** Larger tile, for the figures that open the page. */
  readonly majeur?: boolean
}

export type Colonne = {
  readonly libelle: string
  readonly alignement: 'gauche' | 'droite' | 'centre'
  /** Relative width; 1 when absent. */
  readonly poids?: number
}

export type Ligne = {
  readonly role: 'donnee' | 'groupe' | 'sous-total' | 'total'
  /** One text per column; a `groupe` row has a single text that spans the table. */
  readonly cellules: readonly string[]
}

export type Tableau = {
  readonly bloc: 'tableau'
  readonly legende: string
  readonly colonnes: readonly Colonne[]
  readonly lignes: readonly Ligne[]
  readonly source?: string
  readonly note?: string
}

export type Figure = {
  readonly bloc: 'figure'
  readonly legende: string
  readonly dessin: Dessin
  readonly source?: string
  readonly note?: string
}

/** The plain text of an inline text. */
export function texteBrut(texte: Texte): string {
  return typeof texte === 'string' ? texte : texte.map((s) => s.texte).join('')
}
