import {
  BorderStyle,
  type FileChild,
  HeightRule,
  HorizontalPositionRelativeFrom,
  ImageRun,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  VerticalPositionRelativeFrom,
  WidthType,
} from 'docx'
import type {Couverture, Dessin} from '../../documents/index.js'
import {CARREAUX, dessinerFrise} from '../decor/frise.js'
import {MARGES, PAGE, type Palette} from '../pdf/style.js'
import {sansControles} from '../svg/echapper.js'
import {rendrePng} from '../svg/rendre-png.js'
import {couleurWord, demiPoints, largeurUtile, mesurer, pixels, vingtiemes} from './mesures.js'
import {mots} from './prose.js'

const CARREAU = PAGE.largeur / CARREAUX
const BAS_DU_FOND = CARREAU * 5.6
/** The title stands on the frieze. */
const HAUTEUR_DU_TITRE = BAS_DU_FOND - CARREAU - MARGES.haut - 34
const HAUTEUR_DU_SURTITRE = 96
const SANS_BORD = {style: BorderStyle.NONE, size: 0, color: 'auto'} as const

/** The cover: the ground and frieze of the page behind, the words over it, then who speaks and since when. */
export function composerCouverture(palette: Palette, couverture: Couverture): FileChild[] {
  const {surtitre, titre, sousTitre, emetteur, mentions} = couverture
  const pied = [
    composerBarre(),
    new Paragraph({style: 'Emetteur', children: [mots(emetteur)]}),
    ...mentions.map((mention) => new Paragraph({style: 'Mention', children: [mots(mention)]})),
  ]
  const haut = [composerBarre(), new Paragraph({style: 'Surtitre', children: [mots(surtitre)]})]
  const bas = [
    new Paragraph({
      style: 'Title',
      children: [new TextRun({text: sansControles(titre), size: demiPoints(tailleDuTitre(titre))})],
    }),
    new Paragraph({style: 'Subtitle', children: [mots(sousTitre)]}),
  ]
  const hautDuPied = PAGE.hauteur - MARGES.haut - MARGES.bas - HAUTEUR_DU_TITRE - 60
  return [
    new Paragraph({style: 'Intervalle', children: [composerFond(palette)]}),
    new Table({
      layout: TableLayoutType.FIXED,
      width: {size: vingtiemes(largeurUtile('portrait')), type: WidthType.DXA},
      columnWidths: [vingtiemes(largeurUtile('portrait'))],
      borders: {
        top: SANS_BORD,
        bottom: SANS_BORD,
        left: SANS_BORD,
        right: SANS_BORD,
        insideHorizontal: SANS_BORD,
        insideVertical: SANS_BORD,
      },
      rows: [
        composerRangee(haut, {
          hauteur: HAUTEUR_DU_SURTITRE,
          fond: palette.principale,
          appui: VerticalAlign.TOP,
        }),
        composerRangee(bas, {
          hauteur: HAUTEUR_DU_TITRE - HAUTEUR_DU_SURTITRE,
          fond: palette.principale,
          appui: VerticalAlign.BOTTOM,
        }),
        composerRangee(pied, {hauteur: hautDuPied, appui: VerticalAlign.BOTTOM}),
      ],
    }),
  ]
}

/** A short bar of the accent colour. */
function composerBarre(): Paragraph {
  return new Paragraph({style: 'Barre', indent: {right: vingtiemes(largeurUtile('portrait') - 54)}})
}

type Rangee = {
  readonly hauteur: number
  readonly fond?: string
  readonly appui: (typeof VerticalAlign)['TOP' | 'BOTTOM']
}

/** A row at least as high as asked; white words stand on a ground of their own, image or no image. */
function composerRangee(children: Paragraph[], {hauteur, fond, appui}: Rangee): TableRow {
  return new TableRow({
    cantSplit: true,
    height: {value: vingtiemes(hauteur), rule: HeightRule.ATLEAST},
    children: [
      new TableCell({
        width: {size: vingtiemes(largeurUtile('portrait')), type: WidthType.DXA},
        verticalAlign: appui,
        margins: {left: 0, right: 0},
        ...(fond === undefined
          ? {}
          : {shading: {type: ShadingType.CLEAR, color: 'auto', fill: couleurWord(fond)}}),
        children,
      }),
    ],
  })
}

/** As large as the longest word allows, and smaller when the title runs over lines. */
function tailleDuTitre(titre: string): number {
  const place = largeurUtile('portrait')
  for (let taille = 64; taille > 18; taille -= 2) {
    const entier = titre.split(/\s+/).every((mot) => mesurer(mot, 'gras', taille) <= place)
    const lignes = Math.ceil((mesurer(titre, 'gras', taille) * 1.15) / place)
    if (entier && lignes * taille <= (HAUTEUR_DU_TITRE - HAUTEUR_DU_SURTITRE) * 0.7) return taille
  }
  return 18
}

function composerFond(palette: Palette): ImageRun {
  const frise = dessinerFrise(palette, CARREAU, BAS_DU_FOND - CARREAU)
  const fond = `M0 0H${PAGE.largeur}V${BAS_DU_FOND}H0Z`
  const dessin: Dessin = {
    ...frise,
    formes: [{forme: 'trace', trace: fond, remplissage: palette.principale}, ...frise.formes],
  }
  return new ImageRun({
    type: 'png',
    data: rendrePng(dessin, '#ffffff'),
    transformation: {width: pixels(dessin.largeur), height: pixels(dessin.hauteur)},
    altText: {name: 'Motif', title: '', description: 'Motif décoratif de la couverture'},
    floating: {
      horizontalPosition: {relative: HorizontalPositionRelativeFrom.PAGE, offset: 0},
      verticalPosition: {relative: VerticalPositionRelativeFrom.PAGE, offset: 0},
      behindDocument: true,
      allowOverlap: true,
    },
  })
}
