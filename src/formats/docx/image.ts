import {ImageRun} from 'docx'
import type {Dessin, Image} from '../../documents/index.js'
import {sansControles} from '../svg/echapper.js'
import {rendrePng} from '../svg/rendre-png.js'
import {pixels} from './mesures.js'

export type Placement = {
  /** Size in points of the drawing once printed, as a part of its own. */
  readonly echelle?: number
  readonly fond?: string
  readonly nom: string
}

/** A drawing as an image of the text, with its words for who cannot see it. */
export function composerImage(dessin: Dessin, {echelle = 1, fond, nom}: Placement): ImageRun {
  return new ImageRun({
    type: 'png',
    data: rendrePng(dessin, fond),
    transformation: {width: pixels(dessin.largeur * echelle), height: pixels(dessin.hauteur * echelle)},
    altText: {
      name: sansControles(nom),
      title: sansControles(nom),
      description: sansControles(dessin.alternative),
    },
  })
}

/** A picture of the user's, at a size in points. */
export function composerPhoto(
  {format, octets}: Image,
  {largeur, hauteur}: {readonly largeur: number; readonly hauteur: number},
  alternative: string,
): ImageRun {
  const mots = sansControles(alternative)
  return new ImageRun({
    type: format === 'png' ? 'png' : 'jpg',
    data: octets,
    transformation: {width: pixels(largeur), height: pixels(hauteur)},
    altText: {name: mots, title: '', description: mots},
  })
}
