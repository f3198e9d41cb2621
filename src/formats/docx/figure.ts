import {Paragraph} from 'docx'
import {BLANC, type BlocImage, type Figure} from '../../documents/index.js'
import {mesurerImage} from '../mesure-d-image.js'
import {FORMATS} from '../pdf/style.js'
import {composerImage, composerPhoto} from './image.js'
import {largeurUtile, type Orientation} from './mesures.js'
import {composerLegende, composerNotes} from './prose.js'

/** Room kept under a drawing for its caption, source and note. */
const PLACE_DE_LEGENDE = 90
/** A picture leaves room for the text it illustrates. */
const PART_DE_PAGE = 0.6

export type PlaceDeFigure = {readonly orientation: Orientation; readonly ancre: string}

/** A drawing, its caption, source and note, on the same page. */
export function composerFigure(
  {dessin, legende, source, note}: Figure,
  {orientation, ancre}: PlaceDeFigure,
): Paragraph[] {
  const echelle = Math.min(
    1,
    largeurUtile(orientation) / dessin.largeur,
    (FORMATS[orientation].hauteurUtile - PLACE_DE_LEGENDE) / dessin.hauteur,
  )
  const image = composerImage(dessin, {echelle, fond: BLANC, nom: legende})
  const notes = composerNotes([source, note])
  return [
    new Paragraph({style: 'Figure', children: [image]}),
    composerLegende(legende, {suivie: notes.length > 0, avant: 0, ancre}),
    ...notes,
  ]
}

/** A picture, its caption and credit, on the same page. */
export function composerFigurePhoto(photo: BlocImage, {orientation, ancre}: PlaceDeFigure): Paragraph[] {
  const {image, alternative, legende, credit} = photo
  const hauteur = FORMATS[orientation].hauteurUtile * PART_DE_PAGE
  const taille = mesurerImage(photo, {largeur: largeurUtile(orientation), hauteur})
  const notes = composerNotes([credit])
  const seule = legende === undefined && notes.length === 0
  return [
    new Paragraph({
      style: seule ? 'PhotoSeule' : 'Photo',
      children: [composerPhoto(image, taille, alternative)],
    }),
    ...(legende === undefined ? [] : [composerLegende(legende, {suivie: notes.length > 0, avant: 0, ancre})]),
    ...notes,
  ]
}
