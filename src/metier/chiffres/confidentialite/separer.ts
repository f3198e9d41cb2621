import type {Cellule, Publication, Relation} from './types.js'

/** Cells that a relation ties, near or far, and these relations. */
export type Groupe = {readonly cles: readonly string[]; readonly relations: readonly Relation[]}

/** Relations put together with those that share a cell with them; only the cells asked for tie. */
export function grouper(relations: readonly Relation[], lie: (cle: string) => boolean): Groupe[] {
  const chefs = new Map<string, string>()
  const chefDe = (cle: string): string => {
    let chef = cle
    for (let suivant = chefs.get(chef); suivant !== undefined; suivant = chefs.get(chef)) chef = suivant
    return chef
  }
  const liees = relations.map((relation) => relation.flatMap((t) => (lie(t.cle) ? [t.cle] : [])))
  for (const [premiere = '', ...autres] of liees) {
    for (const autre of autres) {
      const [a, b] = [chefDe(premiere), chefDe(autre)]
      if (a !== b) chefs.set(b, a)
    }
  }
  const groupes = new Map<string, {cles: Set<string>; relations: Relation[]}>()
  for (const [rang, relation] of relations.entries()) {
    const cles = liees[rang] ?? []
    const chef = chefDe(cles[0] ?? '')
    const groupe = groupes.get(chef) ?? {cles: new Set<string>(), relations: []}
    groupes.set(chef, groupe)
    for (const cle of cles) groupe.cles.add(cle)
    groupe.relations.push(relation)
  }
  return [...groupes.values()].map((g) => ({cles: [...g.cles], relations: g.relations}))
}

/** The publication in parts that say nothing of each other, each with a small number at least. */
export function separer({cellules, positions, relations}: Publication): Publication[] {
  const groupes = grouper(relations, () => true)
  const liees = new Set(groupes.flatMap((g) => g.cles))
  const seules = [...cellules.values()].filter((c) => c.petite && !liees.has(c.cle))
  const parties = groupes.map((g): Publication => {
    const siennes = g.cles.flatMap((cle) => cellules.get(cle) ?? [])
    return {cellules: indexer(siennes), positions, relations: g.relations}
  })
  return [
    ...parties.filter((p) => [...p.cellules.values()].some((c) => c.petite)),
    ...(seules.length > 0 ? [{cellules: indexer(seules), positions, relations: []}] : []),
  ]
}

function indexer(cellules: readonly Cellule[]): ReadonlyMap<string, Cellule> {
  return new Map(cellules.map((c) => [c.cle, c]))
}
