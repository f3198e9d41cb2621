import {Resvg} from '@resvg/resvg-js'
import type {Dessin} from '../../documents/index.js'
import {cheminDePolice, POLICES} from '../pdf/police.js'
import {rendreSvg} from './rendre-svg.js'

/** Pixels for a point: 216 to the inch, sharp on paper and light in a file. */
const PIXELS_PAR_POINT = 3
const FAMILLE = 'Source Sans 3'

/** A drawing as a PNG image, lettered in the face of the documents whatever the machine has. */
export function rendrePng(dessin: Dessin, fond?: string): Uint8Array {
  const resvg = new Resvg(rendreSvg(dessin, {police: FAMILLE}), {
    font: {
      loadSystemFonts: false,
      fontFiles: POLICES.map(cheminDePolice),
      defaultFontFamily: FAMILLE,
    },
    fitTo: {mode: 'zoom', value: PIXELS_PAR_POINT},
    ...(fond === undefined ? {} : {background: fond}),
  })
  return resvg.render().asPng()
}
