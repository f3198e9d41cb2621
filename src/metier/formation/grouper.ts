/** Elements under each key, in the order they came; `Map.groupBy` is not in every Node we serve. */
export function grouper<T, C>(elements: readonly T[], lire: (element: T) => C): Map<C, T[]> {
  const groupes = new Map<C, T[]>()
  for (const element of elements) {
    const cle = lire(element)
    const groupe = groupes.get(cle)
    if (groupe) groupe.push(element)
    else groupes.set(cle, [element])
  }
  return groupes
}
