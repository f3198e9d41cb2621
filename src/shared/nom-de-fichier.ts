/** Windows takes 260 characters of path in all: what is left is for the folders and what surrounds the name. */
const LONGUEUR_MAXIMALE = 80

/**
 * Readable file names, in ASCII and without their extension, no two alike even where case does not count:
 * « ML Saint-Dié » → `ML-Saint-Die`, and `ML-Saint-Die-2` for a second one.
 */
export function nomsDeFichiers(textes: readonly string[]): readonly string[] {
  const pris = new Set<string>()
  return textes.map((texte) => {
    const nom = nomDeFichier(texte)
    let choisi = nom
    for (let rang = 2; pris.has(choisi.toLowerCase()); rang += 1) choisi = `${nom}-${rang}`
    pris.add(choisi.toLowerCase())
    return choisi
  })
}

function nomDeFichier(texte: string): string {
  const sansAccents = texte
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('œ', 'oe')
    .replaceAll('Œ', 'OE')
    .replaceAll('æ', 'ae')
    .replaceAll('Æ', 'AE')
  const mots = sansAccents.split(/[^A-Za-z0-9]+/).filter(Boolean)
  const nom = mots.join('-') || 'sans-nom'
  if (nom.length <= LONGUEUR_MAXIMALE) return nom
  const marque = marqueDe(texte)
  return `${nom.slice(0, LONGUEUR_MAXIMALE - marque.length - 1).replace(/-+$/, '')}-${marque}`
}

/** What tells apart two long names that begin alike; always the same for the same text (FNV-1a). */
export function marqueDe(texte: string): string {
  let somme = 0x811c9dc5
  for (const signe of texte) somme = Math.imul(somme ^ (signe.codePointAt(0) ?? 0), 0x01000193)
  return (somme >>> 0).toString(36)
}
