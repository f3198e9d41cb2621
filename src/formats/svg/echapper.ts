const ENTITES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Text made harmless in XML and HTML, between tags and in attributes. */
export function echapper(texte: string): string {
  return sansControles(texte).replace(/[&<>"']/g, (signe) => ENTITES[signe] ?? signe)
}

/** Drops what no XML may hold: controls and lone halves of a character. */
export function sansControles(texte: string): string {
  return texte.replace(/[\p{Cs}\uFFFE\uFFFF]|(?![\t\n\r])\p{Cc}/gu, '')
}
