/**
 * A drawing as a list of shapes in points, origin top left: one geometry drawn as PDF paths, SVG or PNG.
 * `alternative` says in words what the drawing shows, made from the same data.
 */
export type Forme =
  | {
      readonly forme: 'trace'
      /** SVG path data. */
      readonly trace: string
      readonly remplissage?: string
      readonly trait?: string
      readonly epaisseur?: number
      readonly tirets?: readonly number[]
    }
  | {
      readonly forme: 'texte'
      readonly texte: string
      /** Position of the baseline. */
      readonly x: number
      readonly y: number
      readonly taille: number
      readonly couleur: string
      readonly ancrage: 'debut' | 'milieu' | 'fin'
      readonly gras?: boolean
    }

export type Dessin = {
  readonly largeur: number
  readonly hauteur: number
  readonly formes: readonly Forme[]
  readonly alternative: string
}
