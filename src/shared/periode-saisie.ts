import {sansAccents} from './francais.js'
import {ALTERNATIVE_DES_MOIS, numeroDuMois} from './mois-ecrits.js'
import {
  type Exercice,
  lireExercice,
  lirePeriode,
  type Periode,
  periodeAnnuelle,
  periodeCumulee,
  periodeMensuelle,
} from './periode.js'

/**
 * What a text says of time, maybe in part: « Janv. » gives the month and not the year. `annee` as -1 is « N-1 ».
 * `de` and `a` are the first and last months of a cumul.
 */
export type PeriodeEcrite = {
  readonly annee?: Exercice | -1
  readonly mois?: number
  readonly trimestre?: number
  readonly de?: number
  readonly a?: number
}

/** The time found in a text, and the text without it; `annees` counts the years it names. */
export type TempsTrouve = {readonly periode: PeriodeEcrite; readonly reste: string; readonly annees: number}

const AN = '(?:19[89]\\d|20\\d\\d)'
const M = `(?:${ALTERNATIVE_DES_MOIS})`
const JOUR = '(?:1er|[0-3]?\\d)'
/** A year after a month may be short: « janv-08 », « juin 08 ». */
const AN_APRES = `(?:\\s*[-/' ]\\s*(${AN}|\\d\\d)(?![\\d/]))?`
const RANGS: readonly (readonly [RegExp, number])[] = [
  [/^(?:1|premier)/, 1],
  [/^(?:2|deuxieme|second)/, 2],
  [/^(?:3|troisieme)/, 3],
  [/^(?:4|quatrieme)/, 4],
]
const RANG = '(1\\s?er|premier|[234]\\s?(?:e|eme|nd)?|deuxieme|second|troisieme|quatrieme|1)'

/** « 2007,5 » and « 2007% » are numbers; « 2007, mars » and « en 2007. » are years. */
const FIN_D_ANNEE = '(?![\\d/%-]|[.,]\\d)'

type Lecteur = readonly [RegExp, (lu: RegExpExecArray) => PeriodeEcrite | undefined]

/** In order: a longer writing is looked for before the shorter ones it contains. */
const LECTEURS: readonly Lecteur[] = [
  [
    new RegExp(`(?<![\\d-])(${AN})-(0[1-9]|1[0-2])/${AN}-(0[1-9]|1[0-2])(?!\\d)`),
    ([, an, de, a]) => ({...annee(an), de: Number(de), a: Number(a)}),
  ],
  [/(?<![\d-])((?:19|20)\d\d)-t([1-4])(?!\d)/, ([, an, t]) => ({...annee(an), trimestre: Number(t)})],
  [
    /(?<![\d-])((?:19|20)\d\d)-(0[1-9]|1[0-2])(?:-01)?(?![\d/-])/,
    ([, an, m]) => ({...annee(an), mois: Number(m)}),
  ],
  [
    new RegExp(
      `\\b(?:du|de)\\s+01/(0[1-9]|1[0-2])(?:/${AN})?\\s+au\\s+[0-3]\\d/(0[1-9]|1[0-2])/(${AN})(?!\\d)`,
    ),
    ([, de, a, an]) => ({...annee(an), de: Number(de), a: Number(a)}),
  ],
  [
    new RegExp(
      `(?:cumul\\w*|a fin|fin|au|jusqu'?au|arrete\\w*)\\s+(?:au\\s+)?${JOUR}[/.](0?[1-9]|1[0-2])[/.](${AN})(?!\\d)`,
    ),
    ([, m, an]) => ({...annee(an), de: 1, a: Number(m)}),
  ],
  [
    new RegExp(`(?<![\\d/.])01/(0[1-9]|1[0-2])/(${AN})(?!\\d)`),
    ([, m, an]) => ({...annee(an), mois: Number(m)}),
  ],
  [
    new RegExp(`(?<![\\d/.])(0?[1-9]|1[0-2])/(${AN})(?!\\d)`),
    ([, m, an]) => ({...annee(an), mois: Number(m)}),
  ],
  [
    new RegExp(
      `\\b(?:(?:du|de|entre)\\s+)?(?:${JOUR}\\s+)?(${M})(?:\\s+${AN})?\\s*(?:-|–|/|a|au|et)\\s*(?:fin\\s+)?(?:${JOUR}\\s+)?(${M})${AN_APRES}`,
    ),
    ([, de, a, an]) => ({...annee(an), de: mois(de), a: mois(a)}),
  ],
  [
    new RegExp(
      `\\b(?:(?:en\\s+)?cumul\\w*(?:\\s+(?:a|au|de|en|fin|jusqu'?au|jusqu'?en))*|(?:a|jusqu'?a)\\s+(?:la\\s+)?fin(?:\\s+de)?|fin(?:\\s+de)?|(?:au|jusqu'?au)(?=\\s+${JOUR}\\s)|jusqu'?en)\\s+(?:${JOUR}\\s+)?(${M})${AN_APRES}`,
    ),
    ([, m, an]) => ({...annee(an), de: 1, a: mois(m)}),
  ],
  [
    new RegExp(`\\b${RANG}\\s*(?:trimestre|trim\\b\\.?)(?:\\s+(${AN}))?`),
    ([, r, an]) => ({...annee(an), trimestre: rang(r)}),
  ],
  [
    new RegExp(`\\b(?:trimestre|trim\\b\\.?)\\s*([1-4])\\b(?:\\s+(${AN}))?`),
    ([, r, an]) => ({...annee(an), trimestre: Number(r)}),
  ],
  [
    new RegExp(`(?<!\\w)(?:t([1-4])|([1-4])t)(?:\\s*[-/ ]?\\s*(${AN}))?(?!\\w)`),
    ([, t, u, an]) => ({...annee(an), trimestre: Number(t ?? u)}),
  ],
  [
    new RegExp(`\\b${RANG}\\s*(?:semestre|sem\\b\\.?)(?:\\s+(${AN}))?`),
    ([, r, an]) =>
      rang(r) === 1 ? {...annee(an), de: 1, a: 6} : rang(r) === 2 ? {...annee(an), de: 7, a: 12} : undefined,
  ],
  [
    new RegExp(`(?<!\\d\\s*|\\d\\s?er\\s+)\\b(?:mois\\s+(?:de\\s+|d'\\s*)?|en\\s+)?(${M})${AN_APRES}`),
    ([, m, an]) => ({...annee(an), mois: mois(m)}),
  ],
  [/\b(?:annee\s+)?n\s?[-\u2013]\s?1\b/, () => ({annee: -1})],
  [
    new RegExp(
      `\\b(?:(?:pour|sur|dans|en|au cours de)\\s+)?(?:l\\s?['’]?\\s*)?(?:annee|exercice|an)\\s+(${AN})(?!\\d)`,
    ),
    ([, an]) => annee(an),
  ],
  [new RegExp(`(?<![\\d.,/-])(${AN})${FIN_D_ANNEE}`), ([, an]) => annee(an)],
]

function annee(ecrite: string | undefined): {annee?: Exercice} {
  if (!ecrite) return {}
  const an = lireExercice(ecrite.length === 2 ? Number(ecrite) + (Number(ecrite) < 60 ? 2000 : 1900) : ecrite)
  return an === undefined ? {} : {annee: an}
}

function mois(ecrit = ''): number {
  return numeroDuMois(ecrit) ?? 0
}

function rang(ecrit = ''): number {
  return RANGS.find(([forme]) => forme.test(ecrit))?.[1] ?? 0
}

/** Without a digit or one of these, a text says nothing of time: most labels are dismissed at once. */
const PEUT_DATER = /\d|jan|fev|ma[ir]|mr|avr|jui|jul|aou|sep|oct|nov|dec|trim|sem|annee|n\s?[-\u2013]/

/** Finds what a text says of time; `undefined` when it says nothing of it. */
export function trouverTemps(texte: string): TempsTrouve | undefined {
  const normal = sansAccents(texte.trim()).replace(/[\s\u00A0\u202F]+/g, ' ')
  if (!PEUT_DATER.test(normal)) return undefined
  const seul = lireSeul(normal)
  if (seul) return {periode: seul, reste: '', annees: seul.annee === undefined ? 0 : 1}
  for (const [forme, lire] of LECTEURS) {
    const lu = forme.exec(normal)
    const periode = lu && lire(lu)
    if (!lu || !periode) continue
    const reste = `${normal.slice(0, lu.index)} ${normal.slice(lu.index + lu[0].length)}`
    return completer(periode, reste, normal)
  }
  return undefined
}

/** A month found without its year takes the one written elsewhere in the text: « 2008 – Janvier ». */
function completer(periode: PeriodeEcrite, reste: string, entier: string): TempsTrouve {
  const annees = new Set(entier.match(new RegExp(`(?<!\\d)${AN}(?!\\d)`, 'g')) ?? []).size
  if (periode.annee !== undefined) return {periode, reste: reste.trim(), annees}
  const autre = new RegExp(`(?<![\\d.,/-])(?:annee\\s+)?(${AN})${FIN_D_ANNEE}`).exec(reste)
  if (!autre) return {periode, reste: reste.trim(), annees}
  return {
    periode: {...periode, ...annee(autre[1])},
    reste: `${reste.slice(0, autre.index)} ${reste.slice(autre.index + autre[0].length)}`.trim(),
    annees,
  }
}

/** Writings that mean a time only when they are the whole label. */
function lireSeul(normal: string): PeriodeEcrite | undefined {
  const mot = normal.replace(/\.$/, '')
  const numero = numeroDuMois(mot)
  if (numero) return {mois: numero}
  const semestre = /^s([12])(?:\s+(\d{4}))?$/.exec(mot)
  if (semestre) return {...annee(semestre[2]), ...(semestre[1] === '1' ? {de: 1, a: 6} : {de: 7, a: 12})}
  return /^(?:l'?)?annee(?:\s+(?:entiere|complete))?$/.test(mot) ? {de: 1, a: 12} : undefined
}

/**
 * The period that several texts say together, from the outer one to the inner one: the year of a row and the month
 * of a column. What nobody says of the year is the year asked for.
 */
export function composerPeriode(ecrites: readonly PeriodeEcrite[], exercice: Exercice): Periode | undefined {
  const dit: PeriodeEcrite = ecrites.reduce((avant, e) => superposer(avant, e), {})
  const an = dit.annee === -1 ? ((exercice - 1) as Exercice) : (dit.annee ?? exercice)
  if (dit.mois) return periodeMensuelle(an, dit.mois)
  if (dit.trimestre) return lirePeriode(`${an}-T${dit.trimestre}`)
  if (dit.a === undefined) return periodeAnnuelle(an)
  const de = dit.de ?? 1
  if (de === dit.a) return periodeMensuelle(an, de)
  if (de === 1) return periodeCumulee(an, dit.a)
  return lirePeriode(`${an}-${deuxChiffres(de)}/${an}-${deuxChiffres(dit.a)}`)
}

/** An inner month replaces an outer quarter; an inner year alone keeps the outer month. */
function superposer(avant: PeriodeEcrite, apres: PeriodeEcrite): PeriodeEcrite {
  const an = apres.annee ?? avant.annee
  const precise = apres.mois || apres.trimestre || apres.a ? apres : avant
  return {...precise, ...(an === undefined ? {} : {annee: an})}
}

function deuxChiffres(n: number): string {
  return String(n).padStart(2, '0')
}
