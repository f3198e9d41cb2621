import {Paragraph} from 'docx'
import {BLANC, type Figure} from '../../documents/index.js'
import {HAUTEUR_UTILE} from '../pdf/style.js'
import {composerImage} from './image.js'
import {largeurUtile} from './mesures.js'
import {composerLegende, composerNotes} from './prose.js'

/** Room kept under a drawing for its caption, source and note. */
const PLACE_DE_LEGENDE = 90

/** A drawing, its caption, source and note, on the same page. */
export function composerFigure({dessin, legende, source, note}: Figure): Paragraph[] {
  const echelle = Math.min(
    1,
    largeurUtile('portrait') / dessin.largeur,
    (HAUTEUR_UTILE - PLACE_DE_LEGENDE) / dessin.hauteur,
  )
  const image = composerImage(dessin, {echelle, fond: BLANC, nom: legende})
  const notes = composerNotes([source, note])
  return [
    new Paragraph({style: 'Figure', children: [image]}),
    composerLegende(legende, {suivie: notes.length > 0, avant: 0}),
    ...notes,
  ]
}
