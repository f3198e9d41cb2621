import type {PageLue, TexteImprime} from './lire-pdf.js'

const MARGE = 56
const HAUT = 60
/** Base of the footer, above the edge of the paper. */
const BAS = 30

/** Texts that leave the margins of their page, standing or lying. */
export function horsMarges(page: PageLue, bas: number = page.hauteur - BAS): TexteImprime[] {
  return page.textes.filter(
    ({x, y, largeur, texte}) =>
      x < MARGE - 0.5 ||
      y < HAUT ||
      y > bas ||
      x + (texte.endsWith(' ') ? largeur - 2 : largeur) > page.largeur - MARGE + 1.5,
  )
}

/** Pairs of texts that are printed one over the other. */
export function chevauchements({textes}: Pick<PageLue, 'textes'>): string[] {
  return textes.flatMap((a, i) =>
    textes.slice(i + 1).flatMap((b) => {
      const large = Math.min(a.x + a.largeur, b.x + b.largeur) - Math.max(a.x, b.x)
      const haut = Math.min(a.y, b.y) - Math.max(a.y - a.taille * 0.66, b.y - b.taille * 0.66)
      return large > 2.6 && haut > 0.5 ? [`${a.texte} / ${b.texte}`] : []
    }),
  )
}
