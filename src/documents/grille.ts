/**
 * A sheet as a person sees it in a spreadsheet program, whatever the file format: the readers of `formats`
 * produce it, the recognisers of the rooms consume it. Rows and columns are counted from 0.
 */
export type Cellule = {
  readonly genre: 'texte' | 'nombre' | 'date' | 'booleen' | 'erreur' | 'formule_sans_valeur'
  /** A date is an ISO day (`2008-12-31`), never a moment; an error or an uncalculated formula is null. */
  readonly valeur: string | number | boolean | null
  /** The text as displayed (`95,75 %`, `#DIV/0!`). */
  readonly affiche: string
}

export type Plage = {
  readonly ligneDebut: number
  readonly colonneDebut: number
  readonly ligneFin: number
  readonly colonneFin: number
}

export type Grille = {
  readonly feuille: string
  readonly masquee: boolean
  /** Sparse on the right and inside: an absent cell is empty. */
  readonly lignes: readonly (readonly (Cellule | undefined)[])[]
  readonly fusions: readonly Plage[]
  readonly lignesMasquees: ReadonlySet<number>
  readonly colonnesMasquees: ReadonlySet<number>
}

/** 0 → A, 25 → Z, 26 → AA. */
export function lettreDeColonne(colonne: number): string {
  let lettres = ''
  for (let reste = colonne; reste >= 0; reste = Math.floor(reste / 26) - 1) {
    lettres = String.fromCharCode(65 + (reste % 26)) + lettres
  }
  return lettres
}

/** Address as a spreadsheet program writes it: (13, 3) → D14. */
export function adresse(ligne: number, colonne: number): string {
  return `${lettreDeColonne(colonne)}${ligne + 1}`
}

/** `A4:O5`. */
export function adresseDePlage({ligneDebut, colonneDebut, ligneFin, colonneFin}: Plage): string {
  return `${adresse(ligneDebut, colonneDebut)}:${adresse(ligneFin, colonneFin)}`
}
