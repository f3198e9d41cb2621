import {NonReconnu} from '../../../flux/index.js'
import {montreUnJour} from '../../lire-avec-sheetjs.js'
import type {BaliseVide} from './balises.js'

/** How the numbers of a style are to be read; a doubt is left to the general reader. */
export const STYLE = {nombre: 0, date: 1, douteux: 2} as const

/** Identifiers up to there are every spreadsheet program's own; those after are often the workbook's. */
const DERNIER_FORMAT_COMMUN = 49
const FORMATS_DE_DATE = new Set([14, 15, 16, 17, 22])
/** Numbers, percentages, times, amounts; the others change with the country or the program. */
const FORMATS_DE_NOMBRE = [
  [0, 13],
  [18, 21],
  [37, 49],
] as const

/** For each style of the workbook (`s` of a cell), how its numbers are read: STYLE values. */
export function stylesDeDate(balises: readonly BaliseVide[]): Uint8Array {
  const propres = new Map<number, number>()
  const styles: number[] = []
  for (const {chemin, attributs} of balises) {
    if (chemin === 'styleSheet/numFmts/numFmt') {
      const numero = numeroDe(attributs['numFmtId'])
      const lecture = lectureDe(attributs['formatCode'])
      if (Number.isNaN(numero)) throw new NonReconnu('numéro de format')
      const contredit = numero <= DERNIER_FORMAT_COMMUN && lecture !== lectureConnue(numero)
      propres.set(numero, contredit ? STYLE.douteux : lecture)
    } else if (chemin === 'styleSheet/cellXfs/xf') {
      styles.push(numeroDe(attributs['numFmtId'] ?? '0'))
    }
  }
  return Uint8Array.from(styles, (numero) => propres.get(numero) ?? lectureConnue(numero))
}

/** NaN, which no format bears, for what is not plainly a number. */
function numeroDe(texte: string | undefined): number {
  return texte !== undefined && /^\d{1,5}$/.test(texte) ? Number(texte) : Number.NaN
}

function lectureConnue(numero: number): number {
  if (FORMATS_DE_DATE.has(numero)) return STYLE.date
  return FORMATS_DE_NOMBRE.some(([de, a]) => numero >= de && numero <= a) ? STYLE.nombre : STYLE.douteux
}

function lectureDe(format: string | undefined): number {
  if (format === undefined) return STYLE.douteux
  if (!montreUnJour(format)) return STYLE.nombre
  // Days, months, years, hours and what stands between them: a date, in no doubt.
  const codes = format.replace(/"[^"]*"|\\.|_.|\[[^\]]*\]/g, '')
  return /^[dmyhs /\-.,:;@]*(?:AM\/PM)?[ ;@]*$/i.test(codes) ? STYLE.date : STYLE.douteux
}
