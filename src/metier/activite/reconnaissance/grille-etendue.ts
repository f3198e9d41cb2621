import type {Cellule, Grille} from '../../../documents/index.js'

/** A grid in which every cell of a merged range shows the text of its first cell. */
export type GrilleEtendue = {
  readonly grille: Grille
  readonly hauteur: number
  readonly largeur: number
  /** The cell itself, absent when empty or covered by a merged range. */
  cellule(ligne: number, colonne: number): Cellule | undefined
  /** The text a person sees there, merged ranges spread out; '' when empty. */
  texte(ligne: number, colonne: number): string
  /** Last column of the merged range that starts or passes here, or the column itself. */
  finDeFusion(ligne: number, colonne: number): number
}

export function etendreGrille(grille: Grille): GrilleEtendue {
  const origines = new Map<string, readonly [number, number, number]>()
  for (const {ligneDebut, ligneFin, colonneDebut, colonneFin} of grille.fusions) {
    // A merged title may span thousands of columns: only what the sheet holds is spread.
    for (let l = ligneDebut; l <= Math.min(ligneFin, grille.lignes.length - 1); l++) {
      for (let c = colonneDebut; c <= Math.min(colonneFin, 500); c++) {
        origines.set(`${l}/${c}`, [ligneDebut, colonneDebut, colonneFin])
      }
    }
  }
  const cellule = (ligne: number, colonne: number) => grille.lignes[ligne]?.[colonne]
  return {
    grille,
    hauteur: grille.lignes.length,
    largeur: grille.lignes.reduce((max, cellules) => Math.max(max, cellules.length), 0),
    cellule,
    texte(ligne, colonne) {
      const [l, c] = origines.get(`${ligne}/${colonne}`) ?? [ligne, colonne]
      return cellule(l, c)?.affiche.trim() ?? ''
    },
    finDeFusion: (ligne, colonne) => origines.get(`${ligne}/${colonne}`)?.[2] ?? colonne,
  }
}

/** True for a cell that holds a value, whatever it is worth: a number, an error, a missing mark. */
export function porteUneValeur(cellule: Cellule | undefined): boolean {
  return cellule !== undefined && (cellule.genre !== 'texte' || cellule.affiche.trim() !== '')
}

/** True for a number, or a text that begins like one. */
export function porteUnNombre(cellule: Cellule | undefined): boolean {
  if (!cellule) return false
  return (
    cellule.genre === 'nombre' ||
    cellule.genre === 'formule_sans_valeur' ||
    (cellule.genre === 'texte' && /^\s*[-+]?\d/.test(cellule.affiche))
  )
}
