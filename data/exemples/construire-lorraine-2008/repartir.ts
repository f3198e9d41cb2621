/**
 * Splits a whole number by weights, by largest remainder: the parts add up exactly. `plafonds` bounds each part;
 * what overflows goes to the parts that still have room.
 */
export function repartir(total: number, poids: readonly number[], plafonds?: readonly number[]): number[] {
  const parts = poids.map(() => 0)
  let reste = total
  while (reste > 0) {
    const ouverts = poids.map((p, i) => ((parts[i] ?? 0) < (plafonds?.[i] ?? Infinity) ? p : 0))
    if (ouverts.every((p) => p <= 0)) throw new RangeError(`${reste} sur ${total} ne trouvent pas de place`)
    const ajouts = auPlusFortReste(reste, ouverts)
    for (const [i, ajout] of ajouts.entries()) {
      const place = Math.min(ajout, (plafonds?.[i] ?? Infinity) - (parts[i] ?? 0))
      parts[i] = (parts[i] ?? 0) + place
      reste -= place
    }
  }
  return parts
}

/** Ties go to the first, so that the same facts give the same split. */
function auPlusFortReste(total: number, poids: readonly number[]): number[] {
  const somme = sommer(poids)
  const quotas = poids.map((p) => (total * p) / somme)
  const parts = quotas.map(Math.floor)
  const rangs = quotas
    .map((quota, i) => ({i, reste: quota - Math.floor(quota)}))
    .filter(({i}) => (poids[i] ?? 0) > 0)
    .sort((a, b) => b.reste - a.reste || a.i - b.i)
  const manque = total - sommer(parts)
  for (const {i} of rangs.slice(0, manque)) parts[i] = (parts[i] ?? 0) + 1
  return parts
}

export function sommer(nombres: readonly number[]): number {
  return nombres.reduce((somme, nombre) => somme + nombre, 0)
}

/**
 * A factor around 1, drawn from the words that name it (FNV-1a): `alea('54395S00 civis', 0.1)` is always the same
 * number between 0.9 and 1.1.
 */
export function alea(graine: string, ecart: number): number {
  let empreinte = 0x811c9dc5
  for (const caractere of graine) {
    empreinte = Math.imul(empreinte ^ (caractere.codePointAt(0) ?? 0), 0x01000193)
  }
  // FNV alone barely moves its high bits on the last characters.
  empreinte = Math.imul(empreinte ^ (empreinte >>> 15), 0x2c1b3c6d)
  empreinte = (empreinte ^ (empreinte >>> 12)) >>> 0
  return 1 + ecart * ((empreinte / 0xffffffff) * 2 - 1)
}
