export type Point = readonly [x: number, y: number]
/** A closed line. */
export type Contour = readonly Point[]
export type Boite = {
  readonly gauche: number
  readonly haut: number
  readonly droite: number
  readonly bas: number
}

/** Reads a path made of moves, lines and closings, such as those of maps; undefined for anything else. */
export function lireContours(trace: string): Contour[] | undefined {
  const contours: Point[][] = []
  let courant: Point[] = []
  let [x, y] = [0, 0]
  let [debutX, debutY] = [0, 0]
  for (const [, ordre = '', suite = ''] of trace.matchAll(/([a-z])([^a-z]*)/gi)) {
    if (!/[mlz]/i.test(ordre)) return undefined
    if (/z/i.test(ordre)) {
      ;[x, y] = [debutX, debutY]
      continue
    }
    const nombres = (suite.match(/-?[\d.]+(?:e-?\d+)?/gi) ?? []).map(Number)
    for (let i = 0; i + 1 < nombres.length; i += 2) {
      const [dx, dy] = [nombres[i] ?? 0, nombres[i + 1] ?? 0]
      const relatif = ordre === ordre.toLowerCase()
      ;[x, y] = relatif ? [x + dx, y + dy] : [dx, dy]
      if (i === 0 && /m/i.test(ordre)) {
        courant = []
        contours.push(courant)
        ;[debutX, debutY] = [x, y]
      }
      courant.push([x, y])
    }
  }
  return contours
}

/** The frame of closed lines. */
export function boiteDe(contours: readonly Contour[]): Boite {
  const points = contours.flat()
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)]
  return {
    gauche: borne(xs, Math.min),
    haut: borne(ys, Math.min),
    droite: borne(xs, Math.max),
    bas: borne(ys, Math.max),
  }
}

function borne(valeurs: readonly number[], choix: (a: number, b: number) => number): number {
  return valeurs.reduce((a, b) => choix(a, b), valeurs[0] ?? 0)
}

/** Where a level line crosses closed lines, from left to right: between the first and second it is inside, and so on. */
export function traverser(contours: readonly Contour[], y: number): number[] {
  return contours
    .flatMap((contour) =>
      contour.flatMap(([x1, y1], i) => {
        const [x2, y2] = contour[(i + 1) % contour.length] ?? [x1, y1]
        if (y1 > y === y2 > y) return []
        return [x1 + ((y - y1) / (y2 - y1)) * (x2 - x1)]
      }),
    )
    .sort((a, b) => a - b)
}

/** The middle of the widest level stretch inside, near the middle height: where a word is best written. */
export function pointDEcriture(
  contours: readonly Contour[],
  hauteurDuMot: number,
): {readonly point: Point; readonly place: number} {
  const {haut, bas, gauche} = boiteDe(contours)
  let choix = {point: [gauche, haut] as Point, place: 0, note: -1}
  const pas = Math.max(0.5, (bas - haut) / 40)
  for (let y = haut + pas / 2; y < bas; y += pas) {
    for (const [debut, fin] of etendues(contours, y, hauteurDuMot)) {
      const place = fin - debut
      const ecart = Math.abs(y - (haut + bas) / 2) / Math.max(1, bas - haut)
      const note = place * (1.2 - ecart)
      if (note > choix.note) choix = {point: [(debut + fin) / 2, y], place, note}
    }
  }
  return choix
}

/** Stretches that stay inside over the whole height of a word. */
function etendues(contours: readonly Contour[], y: number, hauteur: number): Point[] {
  const [dessus, milieu, dessous] = [y - hauteur / 2, y, y + hauteur / 2].map((h) =>
    enPaires(traverser(contours, h)),
  )
  return (milieu ?? []).flatMap((m) =>
    (dessus ?? []).flatMap((a) =>
      (dessous ?? []).flatMap((b): Point[] => {
        const [debut, fin] = [Math.max(m[0], a[0], b[0]), Math.min(m[1], a[1], b[1])]
        return fin > debut ? [[debut, fin]] : []
      }),
    ),
  )
}

function enPaires(valeurs: readonly number[]): Point[] {
  return Array.from(
    {length: Math.floor(valeurs.length / 2)},
    (_, i): Point => [valeurs[2 * i] ?? 0, valeurs[2 * i + 1] ?? 0],
  )
}
