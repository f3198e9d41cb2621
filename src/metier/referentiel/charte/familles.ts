import type {Indicateur, Referentiel} from '../types.js'

export type Famille = {readonly nom: string; readonly indicateurs: readonly Indicateur[]}

/** The indicateurs under the heading the référentiel gives them, in its own order. */
export function grouperParFamille(indicateurs: Referentiel['indicateurs']): readonly Famille[] {
  const familles = new Map<string, Indicateur[]>()
  for (const indicateur of indicateurs) {
    const nom = indicateur.famille ?? 'Autres indicateurs'
    familles.set(nom, [...(familles.get(nom) ?? []), indicateur])
  }
  return [...familles].map(([nom, membres]) => ({nom, indicateurs: membres}))
}
