import {distance} from 'fastest-levenshtein'

/** What changed between two lists of texts. */
export type Difference<T> =
  | {readonly genre: 'ajoute'; readonly apres: T}
  | {readonly genre: 'retire'; readonly avant: T}
  | {readonly genre: 'modifie'; readonly avant: T; readonly apres: T}

/** Two texts at least this alike are one text that was changed. */
const RESSEMBLANCE = 0.5
/** Longer texts are compared on their beginning: enough to say whether they are one. */
const COMPARE = 1500

/** Texts added, taken away and changed, in the order of the later list; spaces and apostrophes count for nothing. */
export function comparerListes<T>(
  avant: readonly T[],
  apres: readonly T[],
  texteDe: (element: T) => string,
): Difference<T>[] {
  const [a, b] = [avant.map((e) => normaliser(texteDe(e))), apres.map((e) => normaliser(texteDe(e)))]
  const differences: Difference<T>[] = []
  for (const {debutA, finA, debutB, finB} of ecarts(a, b)) {
    differences.push(...apparier(avant.slice(debutA, finA), apres.slice(debutB, finB), texteDe))
  }
  return differences
}

/** How a text is compared: typography set aside. */
export function normaliser(texte: string): string {
  return texte
    .replace(/[\s\u00A0\u202F]+/g, ' ')
    .replace(/[’']/g, "'")
    .replace(/ ([;:!?%€»])/g, '$1')
    .replace(/« /g, '«')
    .trim()
}

type Ecart = {
  readonly debutA: number
  readonly finA: number
  readonly debutB: number
  readonly finB: number
}

/** The stretches that differ, between texts kept in order (longest common subsequence). */
function ecarts(a: readonly string[], b: readonly string[]): Ecart[] {
  const longueurs = tableDesLongueurs(a, b)
  const trouves: Ecart[] = []
  let [i, j, debutA, debutB] = [0, 0, 0, 0]
  const clore = () => {
    if (i > debutA || j > debutB) trouves.push({debutA, finA: i, debutB, finB: j})
  }
  while (i < a.length && j < b.length) {
    if (a[i] === b[j]) {
      clore()
      i += 1
      j += 1
      debutA = i
      debutB = j
    } else if ((longueurs[i + 1]?.[j] ?? 0) >= (longueurs[i]?.[j + 1] ?? 0)) i += 1
    else j += 1
  }
  i = a.length
  j = b.length
  clore()
  return trouves
}

function tableDesLongueurs(a: readonly string[], b: readonly string[]): number[][] {
  const table = Array.from({length: a.length + 1}, () => Array.from({length: b.length + 1}, () => 0))
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      const [ici, dessous, droite, suite] = [
        table[i],
        table[i + 1]?.[j],
        table[i]?.[j + 1],
        table[i + 1]?.[j + 1],
      ]
      if (ici) ici[j] = a[i] === b[j] ? (suite ?? 0) + 1 : Math.max(dessous ?? 0, droite ?? 0)
    }
  }
  return table
}

function apparier<T>(avant: readonly T[], apres: readonly T[], texteDe: (e: T) => string): Difference<T>[] {
  const libres = new Set(avant)
  const suites = apres.map((nouveau): Difference<T> => {
    const ancien = [...libres].find((vieux) => ressemble(texteDe(vieux), texteDe(nouveau)))
    if (ancien === undefined) return {genre: 'ajoute', apres: nouveau}
    libres.delete(ancien)
    return {genre: 'modifie', avant: ancien, apres: nouveau}
  })
  return [...[...libres].map((vieux): Difference<T> => ({genre: 'retire', avant: vieux})), ...suites]
}

function ressemble(a: string, b: string): boolean {
  const [x, y] = [normaliser(a).slice(0, COMPARE), normaliser(b).slice(0, COMPARE)]
  const plusLong = Math.max(x.length, y.length)
  return plusLong > 0 && 1 - distance(x, y) / plusLong >= RESSEMBLANCE
}
