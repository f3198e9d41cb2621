import type {Referentiel} from '../../referentiel/index.js'

/** Every indicator whose values the key figures read: themselves, their terms, and the other names of their parts. */
export function indicateursDesChiffresCles({chiffres_cles, indicateurs}: Referentiel): string[] {
  const cles = new Set(chiffres_cles.map((c) => c.indicateur))
  const termes = indicateurs.flatMap(({code, numerateur = code, denominateur = code}) =>
    cles.has(code) ? [code, numerateur, denominateur] : [],
  )
  const lus = new Set(termes)
  const autresNoms = indicateurs.flatMap(({code, part_de}) => {
    if (!part_de) return []
    if (lus.has(code)) return [part_de.indicateur]
    return lus.has(part_de.indicateur) ? [code] : []
  })
  return [...new Set([...termes, ...autresNoms])]
}
