import {
  AlignmentType,
  BorderStyle,
  type FileChild,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx'
import type {Colonne, Ligne, Tableau} from '../../documents/index.js'
import {mesurerColonnes} from '../pdf/colonnes.js'
import {resteLiee} from '../pdf/liaisons.js'
import type {Palette} from '../pdf/style.js'
import {sansControles} from '../svg/echapper.js'
import {couleurWord, demiPoints, largeurUtile, mesurer, type Orientation, vingtiemes} from './mesures.js'
import {composerLegende, composerNotes, intervalle} from './prose.js'

type Role = Ligne['role'] | 'entete'
type Gabarit = {readonly taille: number; readonly largeurs: readonly number[]}
type Moule = {readonly palette: Palette; readonly gabarit: Gabarit; readonly colonnes: readonly Colonne[]}

const TAILLE_MINIMALE = 7
const TAILLE_COURANTE = 9.5
const STYLES: Readonly<Record<Role, string>> = {
  entete: 'CelluleEntete',
  groupe: 'CelluleGroupe',
  donnee: 'Cellule',
  'sous-total': 'CelluleTotal',
  total: 'CelluleTotal',
}
const ALIGNEMENTS = {
  gauche: AlignmentType.LEFT,
  droite: AlignmentType.RIGHT,
  centre: AlignmentType.CENTER,
} as const

/** A table too wide for the page has a page turned for it. */
export function orientationDe(palette: Palette, tableau: Tableau): Orientation {
  return mesurerColonnes(mesurer, palette, tableau).groupes.length > 1 ? 'paysage' : 'portrait'
}

/** A table: its caption over it, its header repeated on each page, no row cut, groups kept with their rows. */
export function composerTableau(palette: Palette, tableau: Tableau, orientation: Orientation): FileChild[] {
  const gabarit = mesurerGabarit(palette, tableau, largeurUtile(orientation))
  const moule = {palette, gabarit, colonnes: tableau.colonnes}
  const lignes = tableau.lignes.map((ligne, i) => composerLigne(moule, ligne, resteLiee(tableau.lignes, i)))
  const notes = composerNotes([tableau.source, tableau.note])
  return [
    composerLegende(tableau.legende, {suivie: true, avant: 240}),
    new Table({
      style: 'TableauReseau',
      borders: bordsDeTable(palette),
      layout: TableLayoutType.FIXED,
      width: {size: vingtiemes(largeurUtile(orientation)), type: WidthType.DXA},
      columnWidths: gabarit.largeurs.map(vingtiemes),
      rows: [composerEntete(moule), ...lignes],
    }),
    ...notes,
    intervalle(),
  ]
}

function mesurerGabarit(palette: Palette, tableau: Tableau, place: number): Gabarit {
  const {taille, groupes} = mesurerColonnes(mesurer, palette, tableau, place)
  const [premier] = groupes
  if (groupes.length === 1 && premier) return {taille, largeurs: premier.largeurs}
  // Wider than a turned page still: every column gets its part, and long words break.
  const poids = tableau.colonnes.map((_, i) => (i === 0 ? 2 : 1))
  const unite = place / poids.reduce((somme, p) => somme + p, 0)
  return {taille: TAILLE_MINIMALE, largeurs: poids.map((p) => p * unite)}
}

function composerEntete(moule: Moule): TableRow {
  return new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: moule.colonnes.map(({libelle}, i) =>
      composerCellule(moule, 'entete', i, {texte: libelle, liee: true}),
    ),
  })
}

function composerLigne(moule: Moule, {role, cellules}: Ligne, liee: boolean): TableRow {
  const contenus = role === 'groupe' ? [cellules[0] ?? ''] : moule.colonnes.map((_, i) => cellules[i] ?? '')
  return new TableRow({
    cantSplit: true,
    children: contenus.map((texte, i) => composerCellule(moule, role, i, {texte, liee})),
  })
}

function composerCellule(
  {palette, gabarit, colonnes}: Moule,
  role: Role,
  rang: number,
  {texte, liee}: {readonly texte: string; readonly liee: boolean},
): TableCell {
  const fond = fondDe(palette, role)
  const seule = role === 'groupe'
  const places = seule ? gabarit.largeurs : gabarit.largeurs.slice(rang, rang + 1)
  const interieur = vingtiemes(gabarit.taille * 0.55)
  return new TableCell({
    width: {size: vingtiemes(places.reduce((somme, l) => somme + l, 0)), type: WidthType.DXA},
    ...(seule ? {columnSpan: colonnes.length} : {}),
    ...(fond === undefined
      ? {}
      : {shading: {type: ShadingType.CLEAR, color: 'auto', fill: couleurWord(fond)}}),
    ...bordsDe(palette, role),
    margins: {left: interieur, right: interieur},
    verticalAlign: role === 'entete' ? VerticalAlign.BOTTOM : VerticalAlign.TOP,
    children: [
      new Paragraph({
        style: STYLES[role],
        alignment: seule ? AlignmentType.LEFT : ALIGNEMENTS[colonnes[rang]?.alignement ?? 'gauche'],
        ...(liee ? {keepNext: true} : {}),
        children: [
          new TextRun({
            text: sansControles(texte),
            ...(gabarit.taille === TAILLE_COURANTE ? {} : {size: demiPoints(gabarit.taille)}),
          }),
        ],
      }),
    ],
  })
}

/** Written on the table too: the library would draw a black grid over the style. */
function bordsDeTable(palette: Palette) {
  const trait = {style: BorderStyle.SINGLE, size: 4, color: couleurWord(palette.filet)}
  const rien = {style: BorderStyle.NONE, size: 0, color: 'auto'}
  return {
    top: trait,
    bottom: trait,
    insideHorizontal: trait,
    left: rien,
    right: rien,
    insideVertical: rien,
  }
}

function fondDe(palette: Palette, role: Role): string | undefined {
  if (role === 'donnee') return undefined
  return role === 'entete' || role === 'total' ? palette.voileFort : palette.voile
}

function bordsDe(palette: Palette, role: Role) {
  const trait = {style: BorderStyle.SINGLE, size: 8, color: couleurWord(palette.titre)}
  if (role === 'entete') return {borders: {bottom: trait}}
  return role === 'total' ? {borders: {top: trait}} : {}
}
