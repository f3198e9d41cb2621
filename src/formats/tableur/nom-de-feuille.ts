const LONGUEUR_MAXIMALE = 31

/** Names Excel accepts: 31 characters, none of `\ / ? * [ ] :`, no two alike whatever their case. */
export function nomsDeFeuilles(noms: readonly string[]): readonly string[] {
  const pris = new Set<string>()
  return noms.map((nom) => {
    const base = nomPermis(nom)
    let choisi = base.slice(0, LONGUEUR_MAXIMALE).trimEnd()
    for (let rang = 2; pris.has(choisi.toLowerCase()); rang += 1) {
      const suffixe = ` (${rang})`
      choisi = base.slice(0, LONGUEUR_MAXIMALE - suffixe.length).trimEnd() + suffixe
    }
    pris.add(choisi.toLowerCase())
    return choisi
  })
}

function nomPermis(nom: string): string {
  const permis = nom
    .replace(/[\\/]/g, '-')
    .replace(/[?*[\]:\p{Cc}\p{Cs}]/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[' ]+|[' ]+$/g, '')
  return permis === '' || /^(history|historique)$/i.test(permis) ? `Feuille ${permis}`.trim() : permis
}
