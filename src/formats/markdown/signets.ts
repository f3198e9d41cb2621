/**
 * Loops and conditions of a text add and remove lines: a mark with its number, in front of each line, goes through
 * the filling, and tells afterwards which line of the source each line came from.
 */
const DEBUT = '\uE010'
const FIN = '\uE011'

/** A mark and its number. */
export const SIGNET = new RegExp(`${DEBUT}\\d+${FIN}`, 'g')

/** Marks each line, save those that begin inside `{{ … }}` or `{% … %}`. */
export function reperer(texte: string): string {
  let dedans = false
  return texte
    .split('\n')
    .map((ligne, rang) => {
      const marquee = dedans ? ligne : `${DEBUT}${rang + 1}${FIN}${ligne}`
      const derniereOuverture = Math.max(ligne.lastIndexOf('{{'), ligne.lastIndexOf('{%'))
      const derniereFermeture = Math.max(ligne.lastIndexOf('}}'), ligne.lastIndexOf('%}'))
      if (derniereOuverture !== derniereFermeture) dedans = derniereOuverture > derniereFermeture
      return marquee
    })
    .join('\n')
}

/** Takes the marks away, and gives the source line of each line that is left. */
export function enlever(texte: string): {readonly texte: string; readonly lignes: readonly number[]} {
  let derniere = 1
  const lignes: number[] = []
  const nettes = texte.split('\n').map((ligne) => {
    const marque = new RegExp(`${DEBUT}(\\d+)${FIN}`).exec(ligne)?.[1]
    if (marque) derniere = Number(marque)
    lignes.push(derniere)
    return ligne.replaceAll(SIGNET, '')
  })
  return {texte: nettes.join('\n'), lignes}
}
