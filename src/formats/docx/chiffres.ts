import {
  BorderStyle,
  type FileChild,
  Paragraph,
  ShadingType,
  Tab,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextRun,
  WidthType,
} from 'docx'
import type {ChiffreEnVue} from '../../documents/index.js'
import {dessinerFleche} from '../decor/fleche.js'
import {dessinerJauge} from '../decor/jauge.js'
import {enRangs} from '../pdf/rangs.js'
import type {Palette} from '../pdf/style.js'
import {sansControles} from '../svg/echapper.js'
import {composerImage} from './image.js'
import {couleurWord, demiPoints, largeurUtile, mesurer, type Orientation, vingtiemes} from './mesures.js'
import {intervalle, mots} from './prose.js'

type Evolution = NonNullable<ChiffreEnVue['evolution']>

const GOUTTIERE = 10
const MARGE = 11
const PLACE_DE_FLECHE = 16
const SANS_BORD = {style: BorderStyle.NONE, size: 0, color: 'auto'} as const
const SANS_BORDS = {top: SANS_BORD, bottom: SANS_BORD, left: SANS_BORD, right: SANS_BORD} as const

/** Key figures as rows of cards, each row a table of its own with white between the cards. */
export function composerChiffres(
  palette: Palette,
  chiffres: readonly ChiffreEnVue[],
  orientation: Orientation,
): FileChild[] {
  const rangs = enRangs(chiffres).map((rang) => composerRang(palette, rang, largeurUtile(orientation)))
  return [...rangs.flatMap((rang) => [intervalle(), rang]), intervalle(), intervalle()]
}

function composerRang(palette: Palette, rang: readonly ChiffreEnVue[], place: number): Table {
  const largeur = (place - GOUTTIERE * (rang.length - 1)) / rang.length
  // Cards of a row are made alike: if one evolution does not fit beside its figure, all go under.
  const aCote = rang.every((chiffre) => tientACote(chiffre, largeur - 2 * MARGE))
  const cellules = rang.flatMap((chiffre, i) => {
    const carte = composerCarte(palette, chiffre, {largeur, aCote})
    return i === 0 ? [carte] : [composerGouttiere(), carte]
  })
  return new Table({
    layout: TableLayoutType.FIXED,
    width: {size: vingtiemes(place), type: WidthType.DXA},
    columnWidths: rang.flatMap((_, i) =>
      i === 0 ? [vingtiemes(largeur)] : [vingtiemes(GOUTTIERE), vingtiemes(largeur)],
    ),
    borders: {...SANS_BORDS, insideHorizontal: SANS_BORD, insideVertical: SANS_BORD},
    rows: [new TableRow({cantSplit: true, children: cellules})],
  })
}

function composerGouttiere(): TableCell {
  return new TableCell({
    width: {size: vingtiemes(GOUTTIERE), type: WidthType.DXA},
    borders: SANS_BORDS,
    margins: {left: 0, right: 0},
    children: [intervalle()],
  })
}

function tailleDeValeur({valeur, majeur}: ChiffreEnVue, place: number): number {
  const taille = majeur ? 42 : 26
  return Math.max(15, Math.min(taille, Math.floor((taille * place) / mesurer(valeur, 'gras', taille))))
}

function tientACote(chiffre: ChiffreEnVue, place: number): boolean {
  if (!chiffre.evolution) return true
  const valeur = mesurer(chiffre.valeur, 'gras', tailleDeValeur(chiffre, place))
  return valeur + 8 + PLACE_DE_FLECHE + mesurer(chiffre.evolution.texte, 'gras', 9.5) <= place
}

function composerCarte(
  palette: Palette,
  chiffre: ChiffreEnVue,
  {largeur, aCote}: {readonly largeur: number; readonly aCote: boolean},
): TableCell {
  const majeur = chiffre.majeur ?? false
  const fond = majeur ? palette.principale : palette.voile
  const lisere = majeur
    ? {top: {style: BorderStyle.SINGLE, size: 24, color: couleurWord(palette.accent)}}
    : {left: {style: BorderStyle.SINGLE, size: 24, color: couleurWord(palette.secondaire)}}
  return new TableCell({
    width: {size: vingtiemes(largeur), type: WidthType.DXA},
    shading: {type: ShadingType.CLEAR, color: 'auto', fill: couleurWord(fond)},
    borders: {...SANS_BORDS, ...lisere},
    margins: {
      top: vingtiemes(8),
      bottom: vingtiemes(9),
      left: vingtiemes(MARGE),
      right: vingtiemes(MARGE),
    },
    children: composerContenu(palette, chiffre, {place: largeur - 2 * MARGE, aCote, fond}),
  })
}

function composerContenu(
  palette: Palette,
  chiffre: ChiffreEnVue,
  {place, aCote, fond}: {readonly place: number; readonly aCote: boolean; readonly fond: string},
): Paragraph[] {
  const {evolution, libelle, details, jauge} = chiffre
  const majeur = chiffre.majeur ?? false
  const suffixe = majeur ? 'Majeur' : ''
  const taille = tailleDeValeur(chiffre, place)
  const valeur = new TextRun({text: sansControles(chiffre.valeur), size: demiPoints(taille)})
  const suite = evolution ? composerEvolution(palette, evolution, {majeur, fond}) : []
  const dessous = evolution && !aCote
  const detail = (texte: string) => new Paragraph({style: `ChiffreDetail${suffixe}`, children: [mots(texte)]})
  return [
    new Paragraph({
      style: `Chiffre${suffixe}`,
      tabStops: [{type: TabStopType.RIGHT, position: vingtiemes(place)}],
      children:
        evolution && aCote
          ? [valeur, new TextRun({children: [new Tab()], size: demiPoints(9.5)}), ...suite]
          : [valeur],
    }),
    ...(dessous ? [new Paragraph({style: 'ChiffreEvolution', children: suite})] : []),
    new Paragraph({style: `ChiffreLibelle${suffixe}`, children: [mots(libelle)]}),
    ...details.map(detail),
    ...(jauge
      ? [
          new Paragraph({
            style: 'ChiffreDetail',
            keepNext: true,
            spacing: {before: 120},
            children: [composerImage(dessinerJauge(jauge, palette, place - 1, majeur), {fond, nom: 'Jauge'})],
          }),
          detail(jauge.texte),
        ]
      : []),
  ]
}

function composerEvolution(
  palette: Palette,
  {texte, sens}: Evolution,
  {majeur, fond}: {readonly majeur: boolean; readonly fond: string},
) {
  const couleur = majeur ? palette.surPrincipale : palette[sens]
  return [
    composerImage(dessinerFleche(sens, couleur), {fond, nom: 'Évolution'}),
    // The space is of fixed width and unbreakable: the arrow never parts from its figure.
    new TextRun({
      text: `\u00A0${sansControles(texte)}`,
      size: demiPoints(9.5),
      bold: true,
      color: couleurWord(couleur),
    }),
  ]
}
