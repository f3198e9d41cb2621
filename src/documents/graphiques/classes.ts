export type Classe = {readonly min: number; readonly max: number}

/** Values parted into classes of about as many members, equal values together; bounds are values that exist. */
export function classer(valeurs: readonly number[], nombre: number): Classe[] {
  const triees = [...valeurs].sort((a, b) => a - b)
  const distinctes = [...new Set(triees)]
  const voulu = Math.min(nombre, distinctes.length)
  const classes: Classe[] = []
  let debut = 0
  for (let rang = 1; rang <= voulu && debut < triees.length; rang++) {
    let fin = rang === voulu ? triees.length : Math.max(debut + 1, Math.round((triees.length * rang) / voulu))
    while (fin < triees.length && triees[fin] === triees[fin - 1]) fin += 1
    classes.push({min: triees[debut] ?? 0, max: triees[fin - 1] ?? 0})
    debut = fin
  }
  return classes
}
