import type {Orientation} from '../../documents/index.js'
import type {Balise} from './balises.js'
import {FORMATS, type Format, MARGES, type Palette, type Styles} from './style.js'
import type {Mesure} from './texte.js'

/** What every block needs to be laid out: where it stands, how it is measured, with which voices. */
export type Atelier = {
  readonly mesure: Mesure
  readonly palette: Palette
  readonly styles: Styles
  readonly racine: Balise
  readonly format: Format
  /** The column of text, which a box narrows. */
  readonly colonne: Colonne
}

export type Colonne = {readonly x: number; readonly largeur: number}

/** Left edge of the text of a page. */
export const GAUCHE = MARGES.gauche

/** The workshop of a page standing or lying. */
export function tourner(atelier: Omit<Atelier, 'format' | 'colonne'>, orientation: Orientation): Atelier {
  const format = FORMATS[orientation]
  return {...atelier, format, colonne: {x: GAUCHE, largeur: format.largeurUtile}}
}

/** The workshop of a box: a narrower column, under a tag of its own. */
export function resserrer(
  atelier: Atelier,
  racine: Balise,
  {gauche, droite}: {readonly gauche: number; readonly droite: number},
): Atelier {
  const {x, largeur} = atelier.colonne
  return {...atelier, racine, colonne: {x: x + gauche, largeur: largeur - gauche - droite}}
}
