import {ESPACE_FINE, ESPACE_INSECABLE} from './francais.js'

const BLANCS = '[ \\t\\u00A0\\u202F]'
/** A mark glued to its word is spaced only when a word could end there, so that addresses and hours stay whole. */
const FIN_DE_MOT = '(?<=[\\p{L}\\p{N}»)\\]%€…])'
const SUITE = `(?=${BLANCS}|[»")\\]]|$)`

const REGLES: readonly (readonly [RegExp, string])[] = [
  [/'/g, '’'],
  [/\.\.\./g, '…'],
  [new RegExp(`«${BLANCS}*`, 'gu'), `«${ESPACE_INSECABLE}`],
  [new RegExp(`${BLANCS}*»`, 'gu'), `${ESPACE_INSECABLE}»`],
  [new RegExp(`${BLANCS}+([;!?]+)${SUITE}`, 'gmu'), `${ESPACE_FINE}$1`],
  [new RegExp(`${FIN_DE_MOT}([;!?]+)${SUITE}`, 'gmu'), `${ESPACE_FINE}$1`],
  [new RegExp(`${BLANCS}+:${SUITE}`, 'gmu'), `${ESPACE_INSECABLE}:`],
  [new RegExp(`${FIN_DE_MOT}:${SUITE}`, 'gmu'), `${ESPACE_INSECABLE}:`],
  [new RegExp(`(?<=\\d)${BLANCS}*([%€])`, 'gu'), `${ESPACE_INSECABLE}$1`],
  [new RegExp(`\\b([nN]°)${BLANCS}*(?=\\d)`, 'gu'), `$1${ESPACE_INSECABLE}`],
]

/** Thousands typed with an ordinary space: « 14 031 », never a phone number nor a year. */
const MILLIERS =
  /(?<![\d\p{L}.,+])(?<!\d[ \u00A0\u202F])\d{1,3}(?:[ \u00A0]\d{3})+(?![\d\p{L}]|[ \u00A0]\d)/gu

/**
 * French typography of a printed text: typographic apostrophes, U+202F before ; ! ?, U+00A0 before : and
 * inside « », before % and €, U+202F in numbers. Applying it twice changes nothing more.
 */
export function typographier(texte: string): string {
  const ponctue = REGLES.reduce(
    (courant, [motif, remplacement]) => courant.replace(motif, remplacement),
    texte,
  )
  return ponctue.replace(MILLIERS, (nombre) => nombre.replace(/[ \u00A0]/g, ESPACE_FINE))
}
