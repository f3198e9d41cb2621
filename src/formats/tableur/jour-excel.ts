const EPOQUE_1900 = Date.UTC(1899, 11, 30)
const EPOQUE_1904 = Date.UTC(1904, 0, 1)
const JOUR = 86_400_000
/** 1 March 1900: before it, Excel counts a 29 February 1900 that never was. */
const PREMIER_JOUR_SUR = 61
/** 31 December 9999, the last day a spreadsheet program knows. */
const DERNIER_JOUR = 2_958_465

/** ISO day → serial of the 1900 epoch; `undefined` when it is no day, or one Excel would shift. */
export function jourVersSerie(iso: string): number | undefined {
  const lu = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso)
  if (!lu) return undefined
  const instant = Date.UTC(Number(lu[1]), Number(lu[2]) - 1, Number(lu[3]))
  const serie = (instant - EPOQUE_1900) / JOUR
  if (new Date(instant).toISOString().slice(0, 10) !== iso) return undefined
  return serie >= PREMIER_JOUR_SUR && serie <= DERNIER_JOUR ? serie : undefined
}

/**
 * Serial → ISO day, by the integer part alone: no local time, so no slip between time zones. `undefined` when
 * the number is no day (a mere time, a negative number, the days Excel counts wrong).
 */
export function serieVersJour(serie: number, epoque1904 = false): string | undefined {
  const jours = Math.floor(serie)
  if (!Number.isFinite(jours) || jours > DERNIER_JOUR || jours < 0) return undefined
  if (!epoque1904 && jours < PREMIER_JOUR_SUR) return undefined
  return new Date((epoque1904 ? EPOQUE_1904 : EPOQUE_1900) + jours * JOUR).toISOString().slice(0, 10)
}
