import {empreinte, motsDe} from './empreinte.js'
import {
  type Exercice,
  lireExercice,
  type Periode,
  periodeAnnuelle,
  periodeCumulee,
  periodeMensuelle,
} from './periode.js'

/** Month names as people write them in headers, in full and shortened. */
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

const NUMERO_DU_MOIS = new Map(
  MOIS_ECRITS.flatMap((ecritures, i) => ecritures.map((e) => [empreinte(e), i + 1] as const)),
)

/**
 * What a column header says of time. `total` is a sum of the other columns, a witness; a year alone is the
 * year's own value.
 */
export type EnteteDePeriode =
  | {readonly genre: 'periode'; readonly periode: Periode}
  | {readonly genre: 'total'}

/** Reads « Janv. », « janv-08 », « 2008-01 », « 1er trimestre », « 2008 », « Total 2008 », « Cumul à fin juin ». */
export function lireEnteteDePeriode(texte: string, annee: Exercice): EnteteDePeriode | undefined {
  const mots = motsDe(texte)
  const annees = mots.map(lireAnneeEcrite).filter((a) => a !== undefined)
  const an = annees[0] ?? annee
  const reste = mots.filter((mot) => lireAnneeEcrite(mot) === undefined && mot !== 'annee' && mot !== 'fin')

  const iso = /^\s*(\d{4})-(0[1-9]|1[0-2])(?:-01)?\s*$/.exec(texte)
  if (iso) return periodeTrouvee(periodeMensuelle(Number(iso[1]) as Exercice, Number(iso[2])))
  if (reste.length === 0)
    return annees.length === 1 || /ann[ée]e/i.test(texte) ? periodeTrouvee(periodeAnnuelle(an)) : undefined
  if (reste.every((mot) => mot === 'total' || mot === 'ensemble')) return {genre: 'total'}

  const mois = reste.map((mot) => NUMERO_DU_MOIS.get(mot)).filter((m) => m !== undefined)
  if (mois.length === 1 && mois[0] !== undefined) {
    if (reste.length === 1) return periodeTrouvee(periodeMensuelle(an, mois[0]))
    if (reste.includes('cumul')) return periodeTrouvee(periodeCumulee(an, mois[0]))
  }
  const trimestre = lireTrimestre(reste)
  return trimestre ? periodeTrouvee(`${an}-T${trimestre}` as Periode) : undefined
}

function periodeTrouvee(periode: Periode): EnteteDePeriode {
  return {genre: 'periode', periode}
}

/** `2008`, or `08` after a month (« janv-08 »). */
function lireAnneeEcrite(mot: string): Exercice | undefined {
  if (/^\d{4}$/.test(mot)) return lireExercice(mot)
  return /^0\d$/.test(mot) ? lireExercice(`20${mot}`) : undefined
}

function lireTrimestre(mots: readonly string[]): number | undefined {
  const compact = /^t([1-4])$/.exec(mots[0] ?? '')
  if (compact && mots.length === 1) return Number(compact[1])
  if (mots.length !== 2 || mots[1] !== 'trimestre') return undefined
  const rang = /^(premier|[1-4])/.exec(mots[0] ?? '')?.[1]
  return rang === 'premier' ? 1 : rang ? Number(rang) : undefined
}
