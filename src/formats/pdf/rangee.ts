import type {Ligne, Tableau} from '../../documents/index.js'
import type {Atelier} from './atelier.js'
import type {Balise} from './balises.js'
import type {Gabarit, Volet} from './colonnes.js'
import type {Encre} from './encre.js'
import {dessinerLignes, ecrireLignes} from './lignes.js'
import type {StyleDeTexte} from './style.js'
import {composerLignes, hauteurDeLignes, type LigneDeTexte} from './texte.js'

/** `groupes` is the upper of two header rows. */
export type Role = Ligne['role'] | 'entete' | 'groupes'

export type Cellule = {
  readonly lignes: readonly LigneDeTexte[]
  readonly x: number
  readonly largeur: number
  readonly alignement: 'gauche' | 'droite' | 'centre'
  /** Null for what repeats a cell already read: drawn as furniture. */
  readonly balise: Balise | null
  /** Height by which it goes beyond its row. */
  readonly depasse?: number
  /** Underlined from edge to edge, over the columns it gathers. */
  readonly filet?: boolean
}

export type Rangee = {
  readonly role: Role
  readonly style: StyleDeTexte
  readonly hauteur: number
  readonly cellules: readonly Cellule[]
}

/** What a table keeps from one part to the next, so that it stays one table when read aloud. */
export type Ossature = {
  readonly entete: Balise
  readonly sousEntete: Balise
  readonly lignes: readonly Balise[]
  /** Cells that have their tag. */
  readonly lues: Set<string>
}

/** A stretch of columns printed side by side. */
export type Part = {
  readonly gabarit: Gabarit
  readonly groupe: Volet
  readonly rang: number
  readonly ossature: Ossature
}

/** White over and under the words of a cell. */
export const AIR = 2.6

/** A row whose cells are as high as the highest. */
export function composerCellules(
  {mesure, colonne}: Atelier,
  tableau: Tableau,
  {gabarit, groupe}: Part,
  role: Role,
  style: StyleDeTexte,
  contenu: (colonne: number) => {readonly texte: string; readonly balise: Balise | null},
): Rangee {
  let x = colonne.x
  const cellules = groupe.colonnes.map((c, i): Cellule => {
    const place = groupe.largeurs[i] ?? 0
    const largeur = place - 2 * gabarit.interieur
    const {texte, balise} = contenu(c)
    const lignes = composerLignes(mesure, texte, style, largeur)
    const alignement = tableau.colonnes[c]?.alignement ?? 'gauche'
    const cellule = {lignes, x: x + gabarit.interieur, largeur, alignement, balise}
    x += place
    return cellule
  })
  const nombre = Math.max(1, ...cellules.map(({lignes}) => lignes.length))
  return {role, style, hauteur: hauteurDeLignes(nombre, style) + 2 * AIR, cellules}
}

/** A row is whole unless it is taller than a page, when there is no other way than to cut it. */
export function trancher(rangee: Rangee, place: number): Rangee[] {
  if (rangee.hauteur <= place) return [rangee]
  const pas = Math.max(1, Math.floor((place - 2 * AIR) / hauteurDeLignes(1, rangee.style)))
  const nombre = Math.max(...rangee.cellules.map(({lignes}) => lignes.length))
  return Array.from({length: Math.ceil(nombre / pas)}, (_, i) => {
    const cellules = rangee.cellules.map((c) => ({...c, lignes: c.lignes.slice(i * pas, (i + 1) * pas)}))
    const lignes = Math.max(1, ...cellules.map((c) => c.lignes.length))
    return {...rangee, cellules, hauteur: hauteurDeLignes(lignes, rangee.style) + 2 * AIR}
  })
}

/** Draws rows one under the other. */
export function dessinerRangees(atelier: Atelier, encre: Encre, rangees: readonly Rangee[], y: number): void {
  let haut = y
  for (const rangee of rangees) {
    decorerRangee(atelier, encre, rangee, haut)
    haut += rangee.hauteur
  }
  haut = y
  for (const rangee of rangees) {
    for (const cellule of rangee.cellules) dessinerCellule(encre, rangee, cellule, haut)
    haut += rangee.hauteur
  }
}

function dessinerCellule(encre: Encre, {role, hauteur, style}: Rangee, cellule: Cellule, y: number): void {
  const {balise, lignes, depasse = 0} = cellule
  // Headers stand on their rule, so that short ones align with the last line of long ones.
  const haut =
    role === 'entete' || role === 'groupes'
      ? y + hauteur + depasse - AIR - hauteurDeLignes(lignes.length, style)
      : y + AIR + (role === 'groupe' ? 2 : 0)
  const place = {x: cellule.x, y: haut, largeur: cellule.largeur, alignement: cellule.alignement}
  if (!balise) encre.decorer(() => ecrireLignes(encre, lignes, style, place))
  else if (lignes.length === 0) encre.placer(balise)
  else dessinerLignes(encre, balise, lignes, style, place)
}

function decorerRangee({palette, colonne}: Atelier, encre: Encre, rangee: Rangee, y: number): void {
  const {role, hauteur, cellules} = rangee
  const {x, largeur} = colonne
  const fond = {
    groupes: palette.voileFort,
    entete: palette.voileFort,
    groupe: palette.voile,
    'sous-total': palette.voile,
    total: palette.voileFort,
    donnee: null,
  }[role]
  encre.decorer(() => {
    if (fond) encre.rectangle([x, y, largeur, hauteur + (role === 'groupes' ? 0.3 : 0)], fond)
    for (const c of cellules.filter(({filet}) => filet))
      encre.filet(c.x, y + hauteur - 0.6, c.largeur, palette.titre, 0.6)
    if (role === 'groupes') return
    if (role === 'entete') encre.filet(x, y + hauteur, largeur, palette.titre, 1.1)
    else if (role === 'total') encre.filet(x, y, largeur, palette.titre, 0.9)
    if (role !== 'entete') encre.filet(x, y + hauteur, largeur, palette.filet, 0.5)
  })
}
