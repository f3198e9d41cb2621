import type {Cellule, Grille, Plage} from '../../documents/grille.js'
import {COLONNES_EXCEL, LIGNES_EXCEL} from './bornes.js'
import type {Depense} from './surface.js'

/** A sheet while it is read: rows may be missing, ranges may be anything. */
export type FeuilleLue = {
  readonly nom: string
  readonly masquee: boolean
  readonly cellules: Map<number, (Cellule | undefined)[]>
  readonly fusions: readonly Plage[]
  readonly lignesMasquees: Iterable<number>
  readonly colonnesMasquees: Iterable<number>
}

const LIGNE_VIDE: readonly undefined[] = []
/** A merge wider than the table is cut there: some programs merge whole rows of 16 384 columns. */
const MARGE_DE_FUSION = 100
/** An empty sheet weighs too: nobody sends ten thousand. */
const PRIX_D_UNE_FEUILLE = 3000

/**
 * Puts a sheet in its agreed shape: no trailing blanks, nothing under a merge, ranges within the sheet.
 * `depenser` is told each place before it is laid out.
 */
export function assemblerGrille(feuille: FeuilleLue, depenser: Depense): Grille {
  depenser(PRIX_D_UNE_FEUILLE)
  const fusions = feuille.fusions.filter((f) => estPlausible(f))
  effacerSousFusions(feuille.cellules, fusions, depenser)
  const lignes: (readonly (Cellule | undefined)[])[] = []
  for (const [rang, ligne] of [...feuille.cellules].sort(([a], [b]) => a - b)) {
    if (ligne.every((c) => c === undefined)) continue
    depenser(rang - lignes.length + ligne.length)
    while (lignes.length < rang) lignes.push(LIGNE_VIDE)
    lignes.push(sansFinVide(ligne))
  }
  const largeur = lignes.reduce((maximum, l) => Math.max(maximum, l.length), 0)
  return {
    feuille: feuille.nom,
    masquee: feuille.masquee,
    lignes,
    fusions: fusions
      .filter((f) => f.ligneDebut < lignes.length && f.colonneDebut < largeur)
      .map((f) => ({
        ...f,
        ligneFin: Math.min(f.ligneFin, Math.max(lignes.length - 1, f.ligneDebut + MARGE_DE_FUSION)),
        colonneFin: Math.min(f.colonneFin, Math.max(largeur - 1, f.colonneDebut + MARGE_DE_FUSION)),
      })),
    lignesMasquees: new Set([...feuille.lignesMasquees].filter((l) => l < lignes.length)),
    colonnesMasquees: new Set([...feuille.colonnesMasquees].filter((c) => c < largeur)),
  }
}

function estPlausible(f: Plage): boolean {
  const ordonnee = f.ligneDebut <= f.ligneFin && f.colonneDebut <= f.colonneFin
  return (
    ordonnee &&
    f.ligneDebut >= 0 &&
    f.colonneDebut >= 0 &&
    f.ligneFin < LIGNES_EXCEL &&
    f.colonneFin < COLONNES_EXCEL
  )
}

/** What lies under a merge shows nowhere, in any program. */
function effacerSousFusions(
  cellules: FeuilleLue['cellules'],
  fusions: readonly Plage[],
  depenser: Depense,
): void {
  for (const fusion of fusions) {
    const hauteur = fusion.ligneFin - fusion.ligneDebut + 1
    depenser(Math.min(hauteur, cellules.size))
    const rangs =
      hauteur > cellules.size
        ? [...cellules.keys()].filter((l) => l >= fusion.ligneDebut && l <= fusion.ligneFin)
        : Array.from({length: hauteur}, (_, rang) => fusion.ligneDebut + rang)
    for (const rang of rangs) effacerDansLigne(cellules.get(rang), rang, fusion)
  }
}

function effacerDansLigne(ligne: (Cellule | undefined)[] | undefined, rang: number, fusion: Plage): void {
  if (!ligne) return
  const debut = rang === fusion.ligneDebut ? fusion.colonneDebut + 1 : fusion.colonneDebut
  for (let c = debut; c <= Math.min(fusion.colonneFin, ligne.length - 1); c += 1) ligne[c] = undefined
}

function sansFinVide(ligne: readonly (Cellule | undefined)[]): readonly (Cellule | undefined)[] {
  return ligne.slice(0, ligne.findLastIndex((c) => c !== undefined) + 1)
}
