import type {Balise} from './balises.js'
import {MARGES, type Palette, type Styles} from './style.js'
import type {Mesure} from './texte.js'

/** What every block needs to be laid out: where it stands, how it is measured, with which voices. */
export type Atelier = {
  readonly mesure: Mesure
  readonly palette: Palette
  readonly styles: Styles
  readonly racine: Balise
}

/** Left edge of the text. */
export const GAUCHE = MARGES.gauche
