/** What changed between two states of a family of rows. */
export type Comparaison<L> = {
  readonly ajoutees: readonly L[]
  readonly modifiees: readonly {readonly avant: L; readonly apres: L}[]
  readonly retirees: readonly L[]
  readonly identiques: number
}

/**
 * Pairs the rows of two states: the equal ones first, then by each key, strictest first, in order. Two rows
 * paired by a laxer key are one row that was changed, not one removed and one added.
 */
export function comparerLignes<L extends object>(
  avant: readonly L[],
  apres: readonly L[],
  cles: readonly ((ligne: L) => string)[],
): Comparaison<L> {
  let [anciennes, nouvelles] = [avant, apres]
  const paires: {avant: L; apres: L}[] = []
  for (const cle of [ecrire, ...cles]) {
    const trouvees = apparier(anciennes, nouvelles, cle)
    paires.push(...trouvees)
    const prises = new Set<L>(trouvees.flatMap((p) => [p.avant, p.apres]))
    anciennes = anciennes.filter((l) => !prises.has(l))
    nouvelles = nouvelles.filter((l) => !prises.has(l))
  }
  const modifiees = paires.filter((p) => ecrire(p.avant) !== ecrire(p.apres))
  return {
    ajoutees: nouvelles,
    modifiees,
    retirees: anciennes,
    identiques: paires.length - modifiees.length,
  }
}

/** Rows of the same key, first with first. */
function apparier<L>(
  anciennes: readonly L[],
  nouvelles: readonly L[],
  cle: (ligne: L) => string,
): {avant: L; apres: L}[] {
  const parCle = new Map<string, L[]>()
  for (const ligne of anciennes) {
    const memes = parCle.get(cle(ligne))
    if (memes) memes.push(ligne)
    else parCle.set(cle(ligne), [ligne])
  }
  return nouvelles.flatMap((apres) => {
    const avant = parCle.get(cle(apres))?.shift()
    return avant ? [{avant, apres}] : []
  })
}

/** A row as text, whatever the order its fields were set in, at any depth; a field left out is an empty one. */
function ecrire(ligne: object): string {
  return JSON.stringify(ligne, (_champ, valeur: unknown) =>
    valeur !== null && typeof valeur === 'object' && !Array.isArray(valeur)
      ? Object.fromEntries(
          Object.entries(valeur)
            .filter(([, v]) => v !== null && v !== undefined && v !== '')
            .sort(([a], [b]) => (a < b ? -1 : 1)),
        )
      : valeur,
  )
}

/** The fields that differ, as texts. */
export function champsModifies<L extends object>(
  avant: L,
  apres: L,
): {champ: string; avant: string; apres: string}[] {
  const [ancienne, nouvelle] = [new Map(Object.entries(avant)), new Map(Object.entries(apres))]
  return [...new Set([...ancienne.keys(), ...nouvelle.keys()])]
    .map((champ) => ({
      champ: enSerpent(champ),
      avant: enTexte(ancienne.get(champ)),
      apres: enTexte(nouvelle.get(champ)),
    }))
    .filter((d) => d.avant !== d.apres)
}

function enTexte(valeur: unknown): string {
  if (Array.isArray(valeur)) return valeur.join(' ; ')
  return typeof valeur === 'string' || typeof valeur === 'number' ? String(valeur) : ''
}

/** Field names go out as the keys of `--json` are written. */
function enSerpent(champ: string): string {
  return champ.replace(/[A-Z]/g, (lettre) => `_${lettre.toLowerCase()}`)
}
