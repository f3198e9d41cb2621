const LONGUEUR_MAXIMALE = 100

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
  return mots.join('-').slice(0, LONGUEUR_MAXIMALE).replace(/-+$/, '') || 'sans-nom'
}
