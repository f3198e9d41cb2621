import {
  Header,
  HorizontalPositionAlign,
  HorizontalPositionRelativeFrom,
  ImageRun,
  Paragraph,
  VerticalPositionAlign,
  VerticalPositionRelativeFrom,
} from 'docx'
import {largeurDeTexte, teinte} from '../../documents/index.js'
import {FORMATS, type Palette} from '../pdf/style.js'
import {echapper, sansControles} from '../svg/echapper.js'
import {FAMILLE, tracerEnPixels} from '../svg/rendre-png.js'
import {type Orientation, pixels} from './mesures.js'

/** The word across a draft, behind the text of each page. */
export function composerFiligrane(mot: string, palette: Palette, orientation: Orientation): Header {
  const {largeur, hauteur} = FORMATS[orientation]
  const [l, h] = [largeur * 0.9, hauteur * 0.9]
  const taille = Math.min(150, (0.8 * Math.hypot(l, h)) / Math.max(0.01, largeurDeTexte(mot, 1, true)))
  const angle = (-Math.atan2(h, l) * 180) / Math.PI
  const texte = `<text x="${l / 2}" y="${h / 2 + taille * 0.33}" font-size="${taille}" font-weight="700" fill="${teinte(palette.titre, 0.12)}" text-anchor="middle" transform="rotate(${angle} ${l / 2} ${h / 2})">${echapper(mot)}</text>`
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${l}" height="${h}" font-family="${FAMILLE}">${texte}</svg>`
  const image = new ImageRun({
    type: 'png',
    data: tracerEnPixels(svg, {echelle: 1.5}),
    transformation: {width: pixels(l), height: pixels(h)},
    altText: {name: 'Filigrane', title: '', description: `Filigrane : ${sansControles(mot)}`},
    floating: {
      horizontalPosition: {
        relative: HorizontalPositionRelativeFrom.PAGE,
        align: HorizontalPositionAlign.CENTER,
      },
      verticalPosition: {relative: VerticalPositionRelativeFrom.PAGE, align: VerticalPositionAlign.CENTER},
      behindDocument: true,
      allowOverlap: true,
    },
  })
  return new Header({children: [new Paragraph({style: 'Intervalle', children: [image]})]})
}
