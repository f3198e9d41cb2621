import {Resvg} from '@resvg/resvg-js'
import type {Dessin} from '../../documents/index.js'
import {cheminDePolice, FACES} from '../pdf/police.js'
import {rendreSvg} from './rendre-svg.js'

/** Pixels for a point: 216 to the inch, sharp on paper and light in a file. */
const PIXELS_PAR_POINT = 3
/** The face of documents, that an SVG to be turned into pixels names. */
export const FAMILLE = 'Source Sans 3'

/** A drawing as a PNG image, lettered in the face of the documents whatever the machine has. */
export function rendrePng(dessin: Dessin, fond?: string): Uint8Array {
  return tracerEnPixels(rendreSvg(dessin, {police: FAMILLE}), {fond})
}

/** An SVG as a PNG image. */
export function tracerEnPixels(
  svg: string,
  {fond, echelle = PIXELS_PAR_POINT}: {readonly fond?: string | undefined; readonly echelle?: number} = {},
): Uint8Array {
  const resvg = new Resvg(svg, {
    font: {
      loadSystemFonts: false,
      fontFiles: FACES.map(cheminDePolice),
      defaultFontFamily: FAMILLE,
    },
    fitTo: {mode: 'zoom', value: echelle},
    ...(fond === undefined ? {} : {background: fond}),
  })
  return resvg.render().asPng()
}
