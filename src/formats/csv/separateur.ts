/** In order of preference when they explain the lines equally well. */
const CANDIDATS = [';', '\t', '|', ','] as const
export type Separateur = (typeof CANDIDATS)[number]

const CARACTERES_EXAMINES = 65_536

/**
 * The separator that cuts most lines into the same number of columns. What lies between quotes does not count,
 * and commas that only ever stand between two digits, once a line, are decimals.
 */
export function trouverSeparateur(texte: string): Separateur {
  const lignes = lignesSansTextesCites(texte.slice(0, CARACTERES_EXAMINES))
  let choisi: Separateur = ';'
  let meilleur = 0
  for (const candidat of CANDIDATS) {
    const score = lignesExpliquees(lignes, candidat)
    if (score > meilleur) [choisi, meilleur] = [candidat, score]
  }
  return choisi
}

/** How many lines hold the most common number of separators. */
function lignesExpliquees(lignes: readonly string[], candidat: Separateur): number {
  const comptes = new Map<number, number>()
  for (const ligne of lignes) {
    const nombre = ligne.split(candidat).length - 1
    if (nombre > 0) comptes.set(nombre, (comptes.get(nombre) ?? 0) + 1)
  }
  if (candidat === ',' && lignes.every((l) => !l.includes(',') || /^[^,]*\d,\d[^,]*$/.test(l))) return 0
  return Math.max(0, ...comptes.values())
}

function lignesSansTextesCites(texte: string): readonly string[] {
  return texte
    .replace(/"[^"]*"/g, '""')
    .split(/\r\n|\r|\n/)
    .filter((ligne) => ligne.trim() !== '')
}
