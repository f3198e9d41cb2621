const DEBUT = '=?UTF-8?B?'
const FIN = '?='
/** RFC 2047: an encoded word holds 75 characters at most; 45 bytes make 60 in base 64. */
const OCTETS_PAR_MOT = 45

/** A header of free text, on one logical line: nothing in the text can start another header. */
export function encoderEnTete(nom: string, texte: string): string {
  const propre = texte.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim()
  if (/^[\x20-\x7E]*$/.test(propre) && !propre.includes('=?') && nom.length + propre.length < 76)
    return `${nom}: ${propre}`
  return `${nom}: ${mots(propre).join('\r\n ')}`
}

/** Encoded words never cut a character in two. */
function mots(texte: string): string[] {
  const morceaux: string[] = ['']
  for (const caractere of texte) {
    const dernier = morceaux.at(-1) ?? ''
    if (Buffer.byteLength(dernier + caractere) > OCTETS_PAR_MOT) morceaux.push(caractere)
    else morceaux[morceaux.length - 1] = dernier + caractere
  }
  return morceaux.map((morceau) => `${DEBUT}${Buffer.from(morceau, 'utf8').toString('base64')}${FIN}`)
}
