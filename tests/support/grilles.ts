import type {Cellule, Grille, Plage} from '../../src/documents/index.js'

type Contenu = string | number | null | Cellule

/** A sheet written as a person reads it: texts, numbers, null for an empty cell. */
export function grille(
  lignes: readonly (readonly Contenu[])[],
  {
    feuille = 'Feuil1',
    fusions = [],
    lignesMasquees = [],
  }: {feuille?: string; fusions?: readonly string[]; lignesMasquees?: readonly number[]} = {},
): Grille {
  return {
    feuille,
    masquee: false,
    lignes: lignes.map((contenus) => contenus.map(cellule)),
    fusions: fusions.map(plage),
    lignesMasquees: new Set(lignesMasquees),
    colonnesMasquees: new Set(),
  }
}

function cellule(contenu: Contenu): Cellule | undefined {
  if (contenu === null) return undefined
  if (typeof contenu === 'object') return contenu
  const genre = typeof contenu === 'number' ? 'nombre' : 'texte'
  return {genre, valeur: contenu, affiche: String(contenu)}
}

/** `A4:O5` → rows and columns from 0. */
export function plage(ecriture: string): Plage {
  const [debut = '', fin = ''] = ecriture.split(':')
  const [colonneDebut, ligneDebut] = lire(debut)
  const [colonneFin, ligneFin] = lire(fin)
  return {ligneDebut, colonneDebut, ligneFin, colonneFin}
}

function lire(adresse: string): [number, number] {
  const [, lettres = '', chiffres = ''] = /^([A-Z]+)(\d+)$/.exec(adresse) ?? []
  const colonne = Array.from(lettres).reduce((n, lettre) => n * 26 + lettre.charCodeAt(0) - 64, 0) - 1
  return [colonne, Number(chiffres) - 1]
}
