import type {Structure} from '../../structures/index.js'
import type {Fait} from '../journal/index.js'
import type {ActionDuProgramme} from '../plan/index.js'
import type {Matrice} from './schema.js'

/** Action × structure: who has been met, who remains. An action whose facts name no structure tells nothing. */
export function croiser({
  actions,
  journal,
  structures,
}: {
  actions: readonly ActionDuProgramme[]
  journal: readonly Fait[]
  structures: readonly Pick<Structure, 'code' | 'nom'>[]
}): Matrice {
  const venues = new Map<string, Map<string, number>>()
  for (const {action, structures: presentes} of journal) {
    if (action === null || presentes.length === 0) continue
    const fois = venues.get(action) ?? new Map<string, number>()
    for (const {structure} of presentes) fois.set(structure, (fois.get(structure) ?? 0) + 1)
    venues.set(action, fois)
  }
  const connues = new Set(actions.map((a) => a.code))
  const dites = actions.filter((a) => venues.has(a.code))
  const avecFaits = new Set(
    journal.flatMap((f) => (f.action !== null && connues.has(f.action) ? [f.action] : [])),
  )
  return {
    actions: dites.map(({code, intitule}) => {
      const fois = venues.get(code)
      const restantes = structures.filter((s) => !fois?.has(s.code)).map((s) => s.code)
      return {code, intitule, rencontrees: structures.length - restantes.length, restantes}
    }),
    structures:
      dites.length === 0
        ? []
        : structures.map(({code, nom}) => ({
            code,
            nom,
            fois: Object.fromEntries(dites.map((a) => [a.code, venues.get(a.code)?.get(code) ?? 0])),
          })),
    sans_participants: actions.filter((a) => avecFaits.has(a.code) && !venues.has(a.code)).map((a) => a.code),
  }
}
