/**
 * French formats. They are ours and not the machine's, so that the same figures give the same text under any
 * locale: U+202F groups thousands, U+00A0 stands before a unit, the comma marks decimals.
 */
export const ESPACE_FINE = '\u202F'
export const ESPACE_INSECABLE = '\u00A0'
const MOINS = '\u2212'

const MOIS = [
  'janvier',
  'février',
  'mars',
  'avril',
  'mai',
  'juin',
  'juillet',
  'août',
  'septembre',
  'octobre',
  'novembre',
  'décembre',
] as const

/** Rounds half away from zero on the decimal writing of the number, so 1.005 gives 1.01 as on paper. */
export function arrondir(valeur: number, decimales: number): number {
  const signe = valeur < 0 ? -1 : 1
  const [mantisse = '0', exposant = '0'] = Math.abs(valeur).toExponential().split('e')
  const decale = Math.round(Number(`${mantisse}e${Number(exposant) + decimales}`))
  const arrondi = signe * Number(`${decale}e${-decimales}`)
  return arrondi === 0 ? 0 : arrondi
}

/** `14031` → « 14 031 » ; `330.5` with one decimal → « 330,5 ». */
export function formaterNombre(valeur: number, decimales = 0): string {
  const arrondi = arrondir(valeur, decimales)
  const [entier = '0', fraction] = Math.abs(arrondi).toFixed(decimales).split('.')
  const groupe = entier.replace(/\B(?=(\d{3})+$)/g, ESPACE_FINE)
  return `${arrondi < 0 ? MOINS : ''}${groupe}${fraction ? `,${fraction}` : ''}`
}

/** A fraction of 1 as a percentage: `0.9575` with two decimals → « 95,75 % ». */
export function formaterPourcentage(part: number, decimales = 0): string {
  return `${formaterNombre(part * 100, decimales)}${ESPACE_INSECABLE}%`
}

/** A change as published: sign always shown, one decimal: `0.0539` → « + 5,4 % », `0` → « 0,0 % ». */
export function formaterEvolution(evolution: number, unite: '%' | 'pt' = '%'): string {
  const points = arrondir(evolution * 100, 1)
  const signe = points > 0 ? `+${ESPACE_INSECABLE}` : points < 0 ? `${MOINS}${ESPACE_INSECABLE}` : ''
  return `${signe}${formaterNombre(Math.abs(points), 1)}${ESPACE_INSECABLE}${unite}`
}

/** Cents to euros: `2000000` → « 20 000 € », `150` → « 1,50 € ». */
export function formaterMontant(centimes: number): string {
  return `${formaterNombre(centimes / 100, centimes % 100 === 0 ? 0 : 2)}${ESPACE_INSECABLE}€`
}

/** `2009-01-01` → « 1er janvier 2009 ». */
export function formaterDate(date: string): string {
  const [annee = '', mois = '', jour = ''] = date.split('-')
  return `${Number(jour) === 1 ? '1er' : Number(jour)}${ESPACE_INSECABLE}${nomDuMois(Number(mois))} ${annee}`
}

/** `2008-10-14` → « 14/10/2008 », as it is typed in a sheet. */
export function formaterJour(date: string): string {
  return date.split('-').reverse().join('/')
}

/** 1 → « janvier ». Throws outside 1..12: a month is checked where it enters. */
export function nomDuMois(mois: number): string {
  const nom = MOIS[mois - 1]
  if (!nom) throw new RangeError(`mois ${mois}`)
  return nom
}

/** `accorder(2, 'structure')` → « 2 structures »; the plural is given when it is not a mere s. */
export function accorder(nombre: number, singulier: string, pluriel = `${singulier}s`): string {
  return `${formaterNombre(nombre)} ${Math.abs(nombre) < 2 ? singulier : pluriel}`
}

/** « a, b et c ». */
export function enumerer(elements: readonly string[], conjonction: 'et' | 'ou' = 'et'): string {
  if (elements.length <= 1) return elements[0] ?? ''
  return `${elements.slice(0, -1).join(', ')} ${conjonction} ${elements.at(-1)}`
}

/** Letters of ASCII alone, as most texts of a table: nothing to take off. */
const SANS_ACCENT = /^[\0-\x7f]*$/

/** Lower case, without accents or ligatures: the writing under which two words are the same word. */
export function sansAccents(texte: string): string {
  if (SANS_ACCENT.test(texte)) return texte.toLowerCase()
  return texte
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
}

/** French alphabetical order: accents and case count only between words otherwise equal. */
export function comparerTextes(a: string, b: string): number {
  const [cleA, cleB] = [cleDeTri(a), cleDeTri(b)]
  if (cleA !== cleB) return cleA < cleB ? -1 : 1
  return a < b ? -1 : a > b ? 1 : 0
}

function cleDeTri(texte: string): string {
  return sansAccents(texte)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
}
