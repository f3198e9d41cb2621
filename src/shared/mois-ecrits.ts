/** Month names as people write them in headers, without accents, in full and shortened. */
const MOIS_ECRITS: readonly (readonly string[])[] = [
  ['janvier', 'janv', 'jan'],
  ['fevrier', 'fevr', 'fev'],
  ['mars', 'mar', 'mr'],
  ['avril', 'avr'],
  ['mai'],
  ['juin'],
  ['juillet', 'juil', 'jul'],
  ['aout', 'aou'],
  ['septembre', 'sept', 'sep'],
  ['octobre', 'oct'],
  ['novembre', 'nov'],
  ['decembre', 'dec'],
]

/** Short writings that are also something else inside a sentence (« Mr », « mar. »): never looked for there. */
const SEULES = new Set(['mar', 'mr', 'jan', 'jul', 'aou'])

const NUMEROS = new Map(MOIS_ECRITS.flatMap((ecritures, i) => ecritures.map((e) => [e, i + 1] as const)))

/** « janv. » → 1 ; `undefined` for any other word. The word comes without accents, in lower case. */
export function numeroDuMois(mot: string): number | undefined {
  return NUMEROS.get(mot.replace(/\.$/, ''))
}

/** The writings of a month inside a sentence, longest first, as an alternative of a regular expression. */
export const ALTERNATIVE_DES_MOIS = [...NUMEROS.keys()]
  .filter((ecriture) => !SEULES.has(ecriture))
  .sort((a, b) => b.length - a.length)
  .map((ecriture) => `${ecriture}\\b\\.?`)
  .join('|')
