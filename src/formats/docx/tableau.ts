import {
  AlignmentType,
  BorderStyle,
  type FileChild,
  HeightRule,
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
import {
  type Colonne,
  composerEntetes,
  type GroupeDEntete,
  type Ligne,
  type Tableau,
} from '../../documents/index.js'
import {mesurerColonnes} from '../pdf/colonnes.js'
import {resteLiee} from '../pdf/liaisons.js'
import {HAUTEUR_A_SIGNER, type Palette} from '../pdf/style.js'
import {sansControles} from '../svg/echapper.js'
import {couleurWord, demiPoints, largeurUtile, mesurer, type Orientation, vingtiemes} from './mesures.js'
import {composerLegende, composerNotes, intervalle} from './prose.js'

type Role = Ligne['role'] | 'entete' | 'groupe-de-colonnes'
type Gabarit = {readonly taille: number; readonly largeurs: readonly number[]}
type Moule = {readonly palette: Palette; readonly gabarit: Gabarit; readonly colonnes: readonly Colonne[]}

const TAILLE_MINIMALE = 7
const TAILLE_COURANTE = 9.5
const STYLES: Readonly<Record<Role, string>> = {
  entete: 'CelluleEntete',
  'groupe-de-colonnes': 'CelluleGroupeDeColonnes',
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

/** A table: its caption over it, its header repeated on each page, no row cut, groups kept with their rows. */
export function composerTableau(
  palette: Palette,
  tableau: Tableau,
  {orientation, ancre}: {readonly orientation: Orientation; readonly ancre: string},
): FileChild[] {
  const gabarit = mesurerGabarit(palette, tableau, largeurUtile(orientation))
  const moule = {palette, gabarit, colonnes: tableau.colonnes}
  const lignes = tableau.lignes.map((ligne, i) =>
    composerLigne(moule, ligne, {liee: resteLiee(tableau.lignes, i), aSigner: tableau.aSigner === true}),
  )
  const notes = composerNotes([tableau.source, tableau.note])
  return [
    composerLegende(tableau.legende, {suivie: true, avant: 240, ancre}),
    new Table({
      style: 'TableauReseau',
      borders: bordsDeTable(palette),
      layout: TableLayoutType.FIXED,
      width: {size: vingtiemes(largeurUtile(orientation)), type: WidthType.DXA},
      columnWidths: gabarit.largeurs.map(vingtiemes),
      rows: [...composerEntete(moule, composerEntetes(tableau)), ...lignes],
    }),
    // A note keeps two tables apart by itself; one line more could open a page for nothing.
    ...(notes.length > 0 ? notes : [intervalle()]),
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

/** Headers on one row, or on two when columns are grouped under titles. */
function composerEntete(moule: Moule, groupes: readonly GroupeDEntete[] | null): TableRow[] {
  const cellule = (i: number, lignes?: number) =>
    composerCellule(moule, 'entete', i, {
      texte: moule.colonnes[i]?.libelle ?? '',
      liee: true,
      ...(lignes === undefined ? {} : {lignes}),
    })
  if (!groupes) return [rangee(moule.colonnes.map((_, i) => cellule(i)))]
  const haut = groupes.map(({libelle, debut, colonnes}) =>
    libelle === ''
      ? cellule(debut, 2)
      : composerCellule(moule, 'groupe-de-colonnes', debut, {texte: libelle, liee: true, colonnes}),
  )
  const bas = groupes
    .filter(({libelle}) => libelle !== '')
    .flatMap(({debut, colonnes}) => Array.from({length: colonnes}, (_, i) => cellule(debut + i)))
  return [rangee(haut), rangee(bas)]
}

function rangee(children: TableCell[]): TableRow {
  return new TableRow({tableHeader: true, cantSplit: true, children})
}

function composerLigne(
  moule: Moule,
  {role, cellules}: Ligne,
  {liee, aSigner}: {readonly liee: boolean; readonly aSigner: boolean},
): TableRow {
  const contenus = role === 'groupe' ? [cellules[0] ?? ''] : moule.colonnes.map((_, i) => cellules[i] ?? '')
  return new TableRow({
    cantSplit: true,
    ...(aSigner && role === 'donnee'
      ? {height: {value: vingtiemes(HAUTEUR_A_SIGNER), rule: HeightRule.ATLEAST}}
      : {}),
    children: contenus.map((texte, i) =>
      composerCellule(moule, role, i, {
        texte,
        liee,
        ...(role === 'groupe' ? {colonnes: moule.colonnes.length} : {}),
      }),
    ),
  })
}

type Contenu = {
  readonly texte: string
  readonly liee: boolean
  /** Columns and rows it spans. */
  readonly colonnes?: number
  readonly lignes?: number
}

function composerCellule(moule: Moule, role: Role, rang: number, contenu: Contenu): TableCell {
  const {palette, gabarit} = moule
  const {colonnes = 1, lignes = 1} = contenu
  const fond = fondDe(palette, role)
  const places = gabarit.largeurs.slice(rang, rang + colonnes)
  const interieur = vingtiemes(gabarit.taille * 0.55)
  const enTete = role === 'entete' || role === 'groupe-de-colonnes'
  return new TableCell({
    width: {size: vingtiemes(places.reduce((somme, l) => somme + l, 0)), type: WidthType.DXA},
    ...(colonnes > 1 ? {columnSpan: colonnes} : {}),
    ...(lignes > 1 ? {rowSpan: lignes} : {}),
    ...(fond === undefined
      ? {}
      : {shading: {type: ShadingType.CLEAR, color: 'auto', fill: couleurWord(fond)}}),
    ...bordsDe(palette, role),
    margins: {left: interieur, right: interieur},
    verticalAlign: enTete ? VerticalAlign.BOTTOM : VerticalAlign.TOP,
    children: [ecrireCellule(moule, role, rang, contenu)],
  })
}

function ecrireCellule(
  {gabarit, colonnes}: Moule,
  role: Role,
  rang: number,
  {texte, liee}: Contenu,
): Paragraph {
  const alignement = colonnes[rang]?.alignement ?? 'gauche'
  return new Paragraph({
    style: STYLES[role],
    ...(role === 'groupe-de-colonnes'
      ? {}
      : {alignment: role === 'groupe' ? AlignmentType.LEFT : ALIGNEMENTS[alignement]}),
    ...(liee ? {keepNext: true} : {}),
    children: [
      new TextRun({
        text: sansControles(texte),
        ...(gabarit.taille === TAILLE_COURANTE ? {} : {size: demiPoints(gabarit.taille)}),
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
  return role === 'groupe' || role === 'sous-total' ? palette.voile : palette.voileFort
}

function bordsDe(palette: Palette, role: Role) {
  const trait = {style: BorderStyle.SINGLE, size: 8, color: couleurWord(palette.titre)}
  if (role === 'entete') return {borders: {bottom: trait}}
  if (role === 'groupe-de-colonnes') return {borders: {bottom: {...trait, size: 4}}}
  return role === 'total' ? {borders: {top: trait}} : {}
}
