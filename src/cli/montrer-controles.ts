/* oxlint-disable no-control-regex -- these are what is looked for */
/** What our own styles send: bold, dim, three colours, and their ends. */
// oxlint-disable-next-line no-control-regex
const STYLES = /\u001B\[(?:1|2|22|31|33|36|39)m/
/** Orders to the terminal (ECMA-48), and marks that turn the reading of what follows (Unicode, UAX 9). */
// oxlint-disable-next-line no-control-regex
const CONTROLES = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/
const A_MONTRER = new RegExp(`(?<notre>${STYLES.source})|\\r\\n|${CONTROLES.source}`, 'g')

/**
 * A text for the terminal, where what data hold shows and commands nothing: a name could otherwise wipe a line, set
 * the title of the window or hide a link. Our own styles go through.
 */
export function montrerControles(texte: string): string {
  if (!CONTROLES.test(texte)) return texte
  return texte.replace(A_MONTRER, (signe) => (signe.length > 1 ? signe : montrer(signe.charCodeAt(0))))
}

/** The picture Unicode has for it (␛), else its number. */
function montrer(code: number): string {
  if (code < 0x20) return String.fromCharCode(0x2400 + code)
  if (code === 0x7f) return '\u2421'
  return `[U+${code.toString(16).toUpperCase().padStart(4, '0')}]`
}

/** JSON that may be shown as it is: the same document, its invisible signs written as numbers. */
export function jsonMontrable(json: string): string {
  return json.replace(
    /[\u007F-\u009F\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]/g,
    (signe) => `\\u${signe.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
