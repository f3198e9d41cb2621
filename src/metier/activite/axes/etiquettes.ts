import {lireExercice} from '../../../shared/periode.js'
import type {PeriodeEcrite} from '../../../shared/periode-saisie.js'
import type {Vocabulaire} from '../intitules/index.js'
import {lireIntitule, type Sens} from '../intitules/index.js'
import type {Colonne} from './colonnes.js'
import type {GenreDEtiquette} from './contenu.js'
import {anneeEcrite, type GrilleEtendue, natureDe} from './grille-etendue.js'
import type {Zone} from './zones.js'

/** A label of a row. `annexe`: it stands in a column that names no axis (a département, a code). */
export type Etiquette = {
  readonly colonne: number
  readonly genre: GenreDEtiquette | 'annexe'
  readonly sens: Sens
  readonly brut: string
  /** False when the text is that of a row above, not repeated. */
  readonly propre: boolean
}

/** The last labels met in each column: a group's name is often written once, on its first row. */
export type Memoire = ReadonlyMap<number, Etiquette>

/** The labels of a row, from left to right. A blank outer label stands for the one above when an inner one is written. */
export function lireEtiquettes(
  vocabulaire: Vocabulaire,
  etendue: GrilleEtendue,
  ligne: number,
  zone: Zone,
  memoire: Memoire,
): readonly Etiquette[] {
  const ecrites = [
    ...zone.annexes.map((c) => lire(vocabulaire, etendue, ligne, c, 'annexe')),
    ...zone.etiquettes.map((c) => lire(vocabulaire, etendue, ligne, c, c.genre ?? 'indicateur')),
  ].filter((e) => e !== undefined)
  const derniere = Math.max(-1, ...ecrites.filter((e) => e.genre !== 'annexe').map((e) => e.colonne))
  const premiere = Math.min(...ecrites.filter((e) => e.genre !== 'annexe').map((e) => e.colonne))
  const sousEntendues = zone.etiquettes.flatMap(({colonne, genre}) => {
    const plusHaut = memoire.get(colonne)
    const manque = !ecrites.some((e) => e.colonne === colonne)
    // Behind a structure or an indicator written anew, a blank modality is the whole, not that of the row above.
    const estLEnsemble = genre === 'modalite' && premiere < colonne
    return manque && plusHaut && colonne < derniere && !estLEnsemble ? [{...plusHaut, propre: false}] : []
  })
  return [...ecrites, ...sousEntendues].sort((a, b) => a.colonne - b.colonne)
}

function lire(
  vocabulaire: Vocabulaire,
  etendue: GrilleEtendue,
  ligne: number,
  {colonne}: Colonne,
  genre: Etiquette['genre'],
): Etiquette | undefined {
  const texte = etendue.texte(ligne, colonne)
  if (texte === '') return undefined
  const cellule = etendue.cellule(ligne, colonne)
  const base = {colonne, genre, brut: cellule?.affiche ?? texte, propre: true}
  const sens = lireIntitule(vocabulaire, cellule?.genre === 'date' ? String(cellule.valeur) : texte)
  const temps = tempsEnChiffres(genre, etendue, ligne, colonne)
  if (temps) return {...base, sens: {...sansSens(sens), temps}}
  // A number in a column of names is not a label; in a column beside, it may be the code of a département.
  if (natureDe(cellule) === 'nombre' && genre !== 'annexe') return {...base, sens: sansSens(sens)}
  return {...base, sens}
}

function sansSens({texte}: Sens): Sens {
  return {texte, note: false, indicateur: false, modalite: false, ensemble: false, rubrique: ''}
}

function tempsEnChiffres(
  genre: Etiquette['genre'],
  etendue: GrilleEtendue,
  ligne: number,
  colonne: number,
): PeriodeEcrite | undefined {
  const cellule = etendue.cellule(ligne, colonne)
  if (natureDe(cellule) !== 'nombre') return undefined
  const annee = anneeEcrite(cellule)
  if (genre === 'annee' || genre === 'periode') {
    const exercice = annee === undefined ? undefined : lireExercice(annee)
    return exercice && {annee: exercice}
  }
  if (genre !== 'mois') return undefined
  const mois = Number(cellule?.affiche)
  return Number.isInteger(mois) && mois >= 1 && mois <= 12 ? {mois} : undefined
}
