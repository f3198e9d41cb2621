import {type Feuille, type Ligne, lireFeuilles, nombre, type Valeur} from './lire-exemple.js'

/** The nine indicators a structure sends each month. */
export const INDICATEURS = [
  'premiers',
  'femmes',
  'hommes',
  'emploi',
  'alternance',
  'formation',
  'civis',
  'renforce',
  'droitCommun',
] as const
export type Code = (typeof INDICATEURS)[number]

/** Written for these files alone, and without a look at the référentiel: a witness, not a second recogniser. */
const LIBELLES: readonly (readonly [RegExp, Code])[] = [
  [/(femmes|filles|dont f)$|^femmes/, 'femmes'],
  [/(hommes|garcons|dont h)$|^hommes/, 'hommes'],
  [/alternance$/, 'alternance'],
  [/renforces?$/, 'renforce'],
  [/droit commun$/, 'droitCommun'],
  [/accueil|accueillis/, 'premiers'],
  [
    /formation \(|stage de formation|^(?:nb d')?entrees? (?:en )?formation|acces a la formation|^entrees formation/,
    'formation',
  ],
  [/emploi/, 'emploi'],
  [/civis/, 'civis'],
]

const MOIS = ['janv', 'fevr', 'mars', 'avr', 'mai', 'juin', 'juil', 'aout', 'sept', 'oct', 'nov', 'dec']

export type EnvoiLu = {
  readonly chemin: string
  readonly feuilles: readonly Feuille[]
  /** Twelve numbers per indicator, January first. */
  readonly mois: Readonly<Record<Code, readonly number[]>>
  /** What the columns or rows of totals announce, added over the tables. */
  readonly totaux: Partial<Record<Code, number>>
  /** Where the months are: in the header, down the rows, or in a list. */
  readonly sens: 'lignes' | 'colonnes' | 'liste'
}

type Releve = {mois: Record<Code, (number | undefined)[]>; totaux: Partial<Record<Code, number>>}

/** Reads the monthly numbers of a structure; a number met twice or missing is a fault of the example. */
export function lireEnvoi(chemin: string): EnvoiLu {
  const feuilles = lireFeuilles(chemin)
  const releve: Releve = {
    mois: Object.fromEntries(
      INDICATEURS.map((c) => [c, Array<undefined>(12).fill(undefined)]),
    ) as Releve['mois'],
    totaux: {},
  }
  const sens = feuilles.map(({lignes}) => lireTableaux(lignes, releve)).find((s) => s !== undefined)
  const mois = Object.fromEntries(
    INDICATEURS.map((code) => [
      code,
      releve.mois[code].map((n, m) => exiger(n, `${chemin}, ${code}, mois ${m + 1}`)),
    ]),
  ) as Record<Code, number[]>
  return {chemin, feuilles, mois, totaux: releve.totaux, sens: sens ?? 'lignes'}
}

function lireTableaux(lignes: readonly Ligne[], releve: Releve): EnvoiLu['sens'] | undefined {
  const liste = lignes.findIndex((l) => l.includes('Indicateur') && l.includes('Valeur'))
  if (liste >= 0) return lireListe(lignes.slice(liste + 1), releve)
  const entetes = lignes.flatMap((l, rang) => (l.filter((v) => moisEcrit(v)).length >= 6 ? [rang] : []))
  for (const [i, entete] of entetes.entries()) {
    lireLignes(lignes.slice(entete, entetes[i + 1]), releve)
  }
  if (entetes.length > 0) return 'lignes'
  const premier = lignes.findIndex((l) => moisEcrit(l[0]))
  return premier > 1 ? lireColonnes(lignes, premier, releve) : undefined
}

function lireLignes([entete = [], ...corps]: readonly Ligne[], releve: Releve): void {
  for (const ligne of corps.filter((l) => l.slice(1).some((v) => v !== null))) {
    const code = codeDe(ligne[0])
    if (!code) continue
    for (const [c, titre] of entete.entries()) {
      const mois = moisEcrit(titre)
      if (mois) noter(releve, code, mois, ligne[c])
      else if (/^(?:total|cumul)/i.test(String(titre))) annoncer(releve, code, ligne[c])
    }
  }
}

function lireColonnes(lignes: readonly Ligne[], premier: number, releve: Releve): 'colonnes' {
  const [dehors = [], dedans = []] = lignes.slice(premier - 2, premier)
  let groupe = ''
  const codes = dehors.map((titre, c) => {
    groupe = String(titre ?? groupe)
    const propre = simplifier(dedans[c])
    if (propre === '' || propre === 'total') return codeDe(groupe)
    return codeDe(propre) ?? codeDe(`${groupe} ${propre}`)
  })
  for (const ligne of lignes.slice(premier)) {
    const mois = moisEcrit(ligne[0])
    for (const [c, code] of codes.entries()) {
      if (code && mois) noter(releve, code, mois, ligne[c])
      else if (code && /^total/i.test(String(ligne[0]))) annoncer(releve, code, ligne[c])
    }
  }
  return 'colonnes'
}

function lireListe(lignes: readonly Ligne[], releve: Releve): 'liste' {
  for (const [, mois, indicateur, detail, valeur] of lignes) {
    const code = detail === 'Total' ? codeDe(indicateur) : codeDe(`${indicateur} ${detail}`)
    const rang = moisEcrit(mois)
    if (code && rang) noter(releve, code, rang, valeur)
  }
  return 'liste'
}

function noter({mois}: Releve, code: Code, rang: number, valeur: Valeur | undefined): void {
  if (mois[code][rang - 1] !== undefined) throw new Error(`${code}, mois ${rang} : deux fois`)
  mois[code][rang - 1] = nombre(valeur)
}

function annoncer({totaux}: Releve, code: Code, valeur: Valeur | undefined): void {
  totaux[code] = (totaux[code] ?? 0) + nombre(valeur)
}

/** The number (1 to 12) of a month written in any way met here; a serial number of Excel is a day. */
export function moisEcrit(valeur: Valeur | undefined): number | undefined {
  if (typeof valeur === 'number' && valeur > 39_000 && valeur < 40_000) {
    return new Date(Date.UTC(1899, 11, 30) + valeur * 86_400_000).getUTCMonth() + 1
  }
  const texte = simplifier(valeur)
  const chiffres = /^(?:(\d\d)\/\d{4}|\d{4}-(\d\d))$/.exec(texte)
  if (chiffres) return Number(chiffres[1] ?? chiffres[2])
  const mot = /^([a-z]+)\.?(?:[- ](?:20)?0[78])?$/.exec(texte)?.[1]
  const rang = MOIS.findIndex((debut) => mot?.startsWith(debut))
  return rang < 0 ? undefined : rang + 1
}

function codeDe(valeur: Valeur | undefined): Code | undefined {
  const texte = simplifier(valeur)
  if (texte === '' || texte.length > 60 || /mineurs|ateliers/.test(texte)) return undefined
  return LIBELLES.find(([forme]) => forme.test(texte))?.[1]
}

export function simplifier(valeur: Valeur | undefined): string {
  return String(valeur ?? '')
    .normalize('NFD')
    .replace(/\p{M}|\((?:\d)\)/gu, '')
    .replace(/[\s\u00A0]+/g, ' ')
    .trim()
    .toLowerCase()
}

function exiger<T>(valeur: T | undefined, ou: string): T {
  if (valeur === undefined) throw new Error(`${ou} : rien`)
  return valeur
}
