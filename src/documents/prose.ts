import type {Segment} from './document.js'

/**
 * A text that somebody wrote (Markdown, Word), as its blocks, each with the line of the file where it begins: the
 * readers of `formats` produce it, the rooms turn it into the blocks of a document.
 */
export type Prose = {
  readonly noeuds: readonly NoeudDeProse[]
}

export type NoeudDeProse =
  | {
      readonly noeud: 'titre'
      readonly niveau: number
      readonly texte: readonly Segment[]
      readonly ligne: number
    }
  | {readonly noeud: 'paragraphe'; readonly texte: readonly Segment[]; readonly ligne: number}
  | ListeDeProse
  | TableauDeProse
  | {readonly noeud: 'citation'; readonly noeuds: readonly NoeudDeProse[]; readonly ligne: number}
  | ImageDeProse
  | DirectiveDeProse
  /** What no block of a document stands for, named in French: it is told, never dropped in silence. */
  | {readonly noeud: 'inconnu'; readonly quoi: string; readonly ligne: number}

export type ListeDeProse = {
  readonly noeud: 'liste'
  readonly ordonnee: boolean
  readonly elements: readonly ElementDeProse[]
  readonly ligne: number
}

export type ElementDeProse = {
  readonly texte: readonly Segment[]
  /** Lists and paragraphs under the element. */
  readonly suite: readonly NoeudDeProse[]
  readonly ligne: number
}

export type TableauDeProse = {
  readonly noeud: 'tableau'
  readonly entetes: readonly (readonly Segment[])[]
  readonly alignements: readonly ('gauche' | 'droite' | 'centre')[]
  readonly lignes: readonly (readonly (readonly Segment[])[])[]
  /** The caption written beside it. */
  readonly legende?: string
  readonly ligne: number
}

export type ImageDeProse = {
  readonly noeud: 'image'
  /** Address as written: a file beside the text, or the name of a part of the Word document. */
  readonly fichier: string
  readonly alternative: string
  /** The caption written under it, credit included. */
  readonly legende?: string
  readonly ligne: number
}

/** `:::encadre{titre="…"}` around blocks, or `::tableau{…}` alone on its line. */
export type DirectiveDeProse = {
  readonly noeud: 'directive'
  readonly nom: string
  readonly forme: 'conteneur' | 'feuille'
  readonly attributs: Readonly<Record<string, string>>
  readonly etiquette: string
  readonly noeuds: readonly NoeudDeProse[]
  readonly ligne: number
}
