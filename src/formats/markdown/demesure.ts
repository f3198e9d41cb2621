/** Deeper than any text a person writes; the parser takes a time that grows with the square. */
const EMBOITEMENT_MAXIMAL = 30
/** Of marks of the syntax between two empty lines. */
const MARQUES_MAXIMALES = 2000

/** Quotations and lists opened at the head of a line. */
const OUVERTURES = /^(?:[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t])))+/
const DIRECTIVE = /^[ \t]*:{3,}[ \t]*(\S?)/

/** First line of a text that would keep the parser busy for minutes; undefined when there is none. */
export function trouverDemesure(texte: string): number | undefined {
  let marques = 0
  let directives = 0
  for (const [rang, ligne] of texte.split('\n').entries()) {
    if (ligne.trim() === '') marques = 0
    // Each cell of a table is read by itself.
    else if (!/^\s*\|/.test(ligne) || ligne.length > MARQUES_MAXIMALES) marques += compterMarques(ligne)
    const directive = DIRECTIVE.exec(ligne)
    if (directive) directives = Math.max(0, directives + (directive[1] ? 1 : -1))
    const emboites = Math.max(directives, profondeurDe(ligne))
    if (marques > MARQUES_MAXIMALES || emboites > EMBOITEMENT_MAXIMAL) return rang + 1
  }
  return undefined
}

function profondeurDe(ligne: string): number {
  const ouvertures = OUVERTURES.exec(ligne)?.[0].match(/>|[-*+]|\d+[.)]/g)?.length ?? 0
  const retrait = /^ *(?=[-*+\d])/.exec(ligne)?.[0].length ?? 0
  return Math.max(ouvertures, retrait / 2)
}

function compterMarques(ligne: string): number {
  return ligne.match(/[*_~`[\]|]/g)?.length ?? 0
}
