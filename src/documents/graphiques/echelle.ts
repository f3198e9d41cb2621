/** Round marks for an axis that holds both values: about `nombre` of them, 1, 2 or 5 times a power of ten apart. */
export function graduer(min: number, max: number, nombre = 5): readonly number[] {
  if (!Number.isFinite(min) || !Number.isFinite(max)) return [0, 1]
  const [bas, haut] = min === max ? [Math.min(0, min), Math.max(0, max) || 1] : [min, max]
  const brut = (haut - bas) / nombre
  // Below a millionth of a millionth there is nothing to read.
  if (!(brut > 1e-12)) return [bas, bas + 1]
  const puissance = 10 ** Math.floor(Math.log10(brut))
  const pas = puissance * ([1, 2, 5, 10].find((m) => m * puissance >= brut) ?? 10)
  const [debut, fin] = [Math.floor(bas / pas), Math.ceil(haut / pas)]
  return Array.from({length: fin - debut + 1}, (_, i) => arrondirAuPas((debut + i) * pas, pas))
}

/** Drops the dust of floating numbers: 0.30000000000000004 is 0.3. */
function arrondirAuPas(valeur: number, pas: number): number {
  const decimales = Math.min(15, Math.max(0, -Math.floor(Math.log10(pas))))
  return Number(valeur.toFixed(decimales))
}

/** Decimals that marks need to be told apart. */
export function decimalesDe(marques: readonly number[]): number {
  const pas = Math.abs((marques[1] ?? 1) - (marques[0] ?? 0))
  return pas >= 1 || pas === 0 ? 0 : Math.min(6, -Math.floor(Math.log10(pas) + 1e-9))
}
