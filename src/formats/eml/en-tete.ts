const DEBUT = '=?UTF-8?B?'
const FIN = '?='
/** RFC 2047, 2: an encoded word holds 75 characters at most, and the line it stands on 76. */
const [MOT, LIGNE] = [75, 76]

/** A header of free text, on one logical line: nothing in the text can start another header. */
export function encoderEnTete(nom: string, texte: string): string {
  const propre = texte.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim()
  if (/^[\x20-\x7E]*$/.test(propre) && !propre.includes('=?') && nom.length + propre.length < 76)
    return `${nom}: ${propre}`
  return `${nom}: ${mots(propre, LIGNE - nom.length - 2).join('\r\n ')}`
}

/** Encoded words never cut a character in two; the first one has what the name of the header leaves it. */
function mots(texte: string, premier: number): string[] {
  const morceaux: string[] = ['']
  for (const caractere of texte) {
    const dernier = morceaux.at(-1) ?? ''
    const place = octetsDans(morceaux.length === 1 ? premier : MOT)
    if (Buffer.byteLength(dernier + caractere) > place) morceaux.push(caractere)
    else morceaux[morceaux.length - 1] = dernier + caractere
  }
  return morceaux.map((morceau) => `${DEBUT}${Buffer.from(morceau, 'utf8').toString('base64')}${FIN}`)
}

/** Bytes whose base 64 fits in a word of that many characters. */
function octetsDans(caracteres: number): number {
  return Math.floor((caracteres - DEBUT.length - FIN.length) / 4) * 3
}
