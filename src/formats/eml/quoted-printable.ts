/** RFC 2045: a line holds 76 characters at most, the soft break included. */
const LARGEUR = 75

/** A text in UTF-8, as 7-bit lines ended by CRLF. */
export function encoderCorps(texte: string): string {
  return texte
    .replace(/\r\n?|\u2028|\u2029/g, '\n')
    .split('\n')
    .map(encoderLigne)
    .join('\r\n')
    .concat('\r\n')
}

function encoderLigne(ligne: string): string {
  const caracteres = Array.from(ligne)
  const lignes = ['']
  for (const [rang, caractere] of caracteres.entries()) {
    const enCours = lignes.at(-1) ?? ''
    const code = encoderCaractere(caractere, rang === caracteres.length - 1)
    if (enCours.length + code.length > LARGEUR) lignes.push(code)
    else lignes[lignes.length - 1] = enCours + code
  }
  return lignes.join('=\r\n')
}

/** A space at the end of a line would be lost on the way. */
function encoderCaractere(caractere: string, enFin: boolean): string {
  if (/^[\x21-\x3C\x3E-\x7E]$/.test(caractere) || (/^[ \t]$/.test(caractere) && !enFin)) return caractere
  return [...Buffer.from(caractere, 'utf8')]
    .map((octet) => `=${octet.toString(16).toUpperCase().padStart(2, '0')}`)
    .join('')
}
