import {z} from 'zod'
import type {Grille} from '../../documents/index.js'
import {empreinte} from '../../shared/empreinte.js'
import {IGNORER} from '../referentiel/index.js'
import type {Appellations} from './lire-fichier.js'

const PLAGE = /^([A-Z]{1,3})([1-9]\d{0,6}):([A-Z]{1,3})([1-9]\d{0,6})$/
const textesVersCodes = z.record(z.string(), z.string().min(1)).default({})

/** A saved layout, `profils/NOM.yaml`: how the workbooks of one sender are to be read. Every line is optional. */
export const schemaProfil = z.strictObject({
  /** Only this sheet is read. */
  feuille: z.string().min(1).optional(),
  plage: z.string().regex(PLAGE, 'une plage est attendue, par exemple A4:O30').optional(),
  /** The structure the file speaks of, when nothing in it says so. */
  structure: z.string().min(1).optional(),
  /** Column or row titles left out without a word. */
  ignorer: z.array(z.string().min(1)).default([]),
  structures: textesVersCodes,
  indicateurs: textesVersCodes,
})
export type Profil = z.infer<typeof schemaProfil>

/** What a profile leaves to be read: its sheet, its range; cells keep their address. */
export function appliquerProfil({feuille, plage}: Profil, grilles: readonly Grille[]): readonly Grille[] {
  const retenues =
    feuille === undefined ? grilles : grilles.filter((g) => empreinte(g.feuille) === empreinte(feuille))
  if (plage === undefined) return retenues
  const dedans = lirePlage(plage)
  return retenues.map((grille) => ({
    ...grille,
    lignes: grille.lignes.map((cellules, ligne) =>
      cellules.map((cellule, colonne) => (dedans(ligne, colonne) ? cellule : undefined)),
    ),
  }))
}

/** Answers that are not, or not yet, those of the espace. */
export type ReponsesDeLecture = Pick<Profil, 'ignorer' | 'structures' | 'indicateurs'>

/** The answers of a profile, or of a moment, stand before those of the espace. */
export function completerAppellations(appellations: Appellations, profil: ReponsesDeLecture): Appellations {
  const tus = Object.fromEntries(profil.ignorer.map((titre) => [titre, IGNORER]))
  return {
    structures: {...appellations.structures, ...profil.structures},
    indicateurs: {...appellations.indicateurs, ...tus, ...profil.indicateurs},
  }
}

function lirePlage(plage: string): (ligne: number, colonne: number) => boolean {
  const [, colonneDebut = 'A', ligneDebut = '1', colonneFin = 'A', ligneFin = '1'] = PLAGE.exec(plage) ?? []
  const [c1, c2, l1, l2] = [
    numero(colonneDebut),
    numero(colonneFin),
    Number(ligneDebut) - 1,
    Number(ligneFin) - 1,
  ]
  return (ligne, colonne) => ligne >= l1 && ligne <= l2 && colonne >= c1 && colonne <= c2
}

/** A → 0, Z → 25, AA → 26. */
function numero(lettres: string): number {
  return Array.from(lettres).reduce((n, lettre) => n * 26 + lettre.charCodeAt(0) - 64, 0) - 1
}
