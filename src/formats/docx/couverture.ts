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
import type {Couverture, Dessin, Image} from '../../documents/index.js'
import {CARREAUX, dessinerFrise} from '../decor/frise.js'
import {mesurerLogo} from '../mesure-d-image.js'
import {MARGES, PAGE, type Palette} from '../pdf/style.js'
import {sansControles} from '../svg/echapper.js'
import {rendrePng, tracerEnPixels} from '../svg/rendre-png.js'
import {composerPhoto} from './image.js'
import {couleurWord, demiPoints, largeurUtile, mesurer, pixels, vingtiemes} from './mesures.js'
import {mots} from './prose.js'

const CARREAU = PAGE.largeur / CARREAUX
const BAS_DU_FOND = CARREAU * 5.6
/** The title stands on the frieze. */
const HAUTEUR_DU_TITRE = BAS_DU_FOND - CARREAU - MARGES.haut - 34
/** Height of a cover picture. */
const HAUTEUR_DE_L_IMAGE = CARREAU * 2.6
const LOGO = {largeur: 180, hauteur: 46} as const
const LOGO_DE_FINANCEUR = {largeur: 100, hauteur: 34} as const
const HAUTEUR_DU_SURTITRE = 96
const SANS_BORD = {style: BorderStyle.NONE, size: 0, color: 'auto'} as const

/** The cover: the ground and frieze of the page behind, the words over it, then who speaks and since when. */
export function composerCouverture(palette: Palette, couverture: Couverture): FileChild[] {
  const {surtitre, titre, sousTitre, emetteur, mentions, image, logo, logosFinanceurs = []} = couverture
  const pied = [
    ...(logo ? [composerLogos([{image: logo, nom: emetteur}], LOGO)] : []),
    composerBarre(),
    new Paragraph({style: 'Emetteur', children: [mots(emetteur)]}),
    ...mentions.map((mention) => new Paragraph({style: 'Mention', children: [mots(mention)]})),
    ...(logosFinanceurs.length > 0 ? [composerLogos(logosFinanceurs, LOGO_DE_FINANCEUR)] : []),
  ]
  const hauteurDuTitre = image ? BAS_DU_FOND - HAUTEUR_DE_L_IMAGE - MARGES.haut - 24 : HAUTEUR_DU_TITRE
  const haut = [composerBarre(), new Paragraph({style: 'Surtitre', children: [mots(surtitre)]})]
  const bas = [
    new Paragraph({
      style: 'Title',
      children: [
        new TextRun({text: sansControles(titre), size: demiPoints(tailleDuTitre(titre, hauteurDuTitre))}),
      ],
    }),
    new Paragraph({style: 'Subtitle', children: [mots(sousTitre)]}),
  ]
  const hautDuPied = PAGE.hauteur - MARGES.haut - MARGES.bas - hauteurDuTitre - 26
  return [
    new Paragraph({style: 'Intervalle', children: [composerFond(palette, image)]}),
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
          hauteur: hauteurDuTitre - HAUTEUR_DU_SURTITRE,
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
function tailleDuTitre(titre: string, hauteur: number): number {
  const place = largeurUtile('portrait')
  for (let taille = 64; taille > 18; taille -= 2) {
    const entier = titre.split(/\s+/).every((mot) => mesurer(mot, 'gras', taille) <= place)
    const lignes = Math.ceil((mesurer(titre, 'gras', taille) * 1.15) / place)
    if (entier && lignes * taille <= (hauteur - HAUTEUR_DU_SURTITRE) * 0.7) return taille
  }
  return 18
}

function composerLogos(
  logos: readonly {readonly image: Image; readonly nom: string}[],
  place: {readonly largeur: number; readonly hauteur: number},
): Paragraph {
  const images = logos.map(({image, nom}) => composerPhoto(image, mesurerLogo(image, place), `Logo : ${nom}`))
  return new Paragraph({
    spacing: {before: 160, after: 160},
    children: images.flatMap((image, i) => (i === 0 ? [image] : [mots('\u00A0\u00A0\u00A0'), image])),
  })
}

function composerFond(palette: Palette, image: Image | undefined): ImageRun {
  const {largeur, hauteur, png} = image ? fondAvecImage(palette, image) : fondAvecFrise(palette)
  return new ImageRun({
    type: 'png',
    data: png,
    transformation: {width: pixels(largeur), height: pixels(hauteur)},
    altText: {name: 'Motif', title: '', description: 'Motif décoratif de la couverture'},
    floating: {
      horizontalPosition: {relative: HorizontalPositionRelativeFrom.PAGE, offset: 0},
      verticalPosition: {relative: VerticalPositionRelativeFrom.PAGE, offset: 0},
      behindDocument: true,
      allowOverlap: true,
    },
  })
}

function fondAvecFrise(palette: Palette) {
  const frise = dessinerFrise(palette, CARREAU, BAS_DU_FOND - CARREAU)
  const fond = `M0 0H${PAGE.largeur}V${BAS_DU_FOND}H0Z`
  const dessin: Dessin = {
    ...frise,
    formes: [{forme: 'trace', trace: fond, remplissage: palette.principale}, ...frise.formes],
  }
  return {largeur: dessin.largeur, hauteur: dessin.hauteur, png: rendrePng(dessin, '#ffffff')}
}

/** The ground and the picture as one image: Word does not cut a picture to its frame. */
function fondAvecImage(palette: Palette, {format, octets}: Image) {
  const [largeur, hauteur] = [PAGE.largeur, BAS_DU_FOND + 5]
  const source = `data:image/${format};base64,${Buffer.from(octets).toString('base64')}`
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${largeur}" height="${hauteur}">`,
    `<rect width="${largeur}" height="${BAS_DU_FOND}" fill="${palette.principale}"/>`,
    `<image x="0" y="${BAS_DU_FOND - HAUTEUR_DE_L_IMAGE}" width="${largeur}" height="${HAUTEUR_DE_L_IMAGE}" preserveAspectRatio="xMidYMid slice" href="${source}"/>`,
    `<rect y="${BAS_DU_FOND}" width="${largeur}" height="5" fill="${palette.accent}"/>`,
    '</svg>',
  ].join('')
  return {largeur, hauteur, png: tracerEnPixels(svg, {fond: '#ffffff', echelle: 2})}
}
