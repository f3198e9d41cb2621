import {formaterDate, nomDuMois, sansAccents} from '../../../shared/francais.js'
import {ALTERNATIVE_DES_MOIS, numeroDuMois} from '../../../shared/mois-ecrits.js'

/** The days that open a text, in figures, `reste` what follows; `fin` only when there are several. */
export type JoursEcrits = {readonly date?: string; readonly fin?: string; readonly reste: string}

const SEMAINE = '(?:(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)\\s+)?'
const JOUR = new RegExp(`^${SEMAINE}(1er|\\d{1,2})(?!\\d)`)
/** One separator only: in « 25-26/10 », 26 is a day. */
const MOIS_EN_CHIFFRES = /^([/.-])(?<mois>\d{1,2})(?:\1(?<an>\d{4}|\d{2}))?(?=\s|,|:|$)/
const MOIS_EN_LETTRES = new RegExp(`^\\s+(?<mois>${ALTERNATIVE_DES_MOIS})(?:\\s+(?<an>\\d{4}))?(?=\\s|,|:|$)`)
const ISO = /^(\d{4})-(\d{2})-(\d{2})(?=\s|,|:|$)/
const ANNONCE = /^(?:le|les|du)\s+/
const LIAISON = /^\s*(?:et|au|a|-|–)\s*/

type JourLu = {
  readonly jour: number
  readonly mois?: number
  readonly an?: number
  readonly longueur: number
}

/** « 14/10/2008 », « 25 et 26/10/2008 », « du 28 octobre au 2 novembre »; a year left out is `annee`. */
export function detacherLesJours(texte: string, annee?: number): JoursEcrits {
  const nu = sansAccents(texte)
  const annonce = ANNONCE.exec(nu)?.[0].length ?? 0
  const premier = lireUnJour(nu.slice(annonce))
  if (!premier) return {reste: texte}
  const apres = annonce + premier.longueur
  const dernier = lireLaFin(nu.slice(apres))
  const an = dernier?.an ?? premier.an ?? annee
  const debut = dater(premier, {mois: dernier?.mois, an})
  if (debut === undefined) return {reste: texte}
  const fin = dernier && dater(dernier, {an})
  const suite = texte.slice(apres + (dernier?.longueur ?? 0))
  return {date: debut, ...(fin ? {fin} : {}), reste: suite.replace(/^[\s,:–-]+/, '')}
}

/** In figures, what the day leaves out being taken from the other one. */
function dater(
  lu: JourLu,
  sinon: {readonly mois?: number | undefined; readonly an: number | undefined},
): string | undefined {
  const [mois, an] = [lu.mois ?? sinon.mois, lu.an ?? sinon.an]
  return mois === undefined || an === undefined ? undefined : `${lu.jour}/${mois}/${an}`
}

/** « et 26/10/2008 »: without a month, the number is not a day. */
function lireLaFin(nu: string): JourLu | undefined {
  const liaison = LIAISON.exec(nu)?.[0].length
  if (liaison === undefined) return undefined
  const lu = lireUnJour(nu.slice(liaison))
  return lu?.mois === undefined ? undefined : {...lu, longueur: liaison + lu.longueur}
}

/** One day at the head of a text; a day alone has no month yet. */
function lireUnJour(nu: string): JourLu | undefined {
  const iso = ISO.exec(nu)
  if (iso) return {jour: Number(iso[3]), mois: Number(iso[2]), an: Number(iso[1]), longueur: iso[0].length}
  const lu = JOUR.exec(nu)
  if (!lu?.[1]) return undefined
  const jour = Number(lu[1].replace('1er', '1'))
  const suite = nu.slice(lu[0].length)
  const trouve = MOIS_EN_CHIFFRES.exec(suite) ?? MOIS_EN_LETTRES.exec(suite)
  if (!trouve?.groups) return {jour, longueur: lu[0].length}
  const {mois = '', an} = trouve.groups
  return {
    jour,
    mois: numeroDuMois(mois) ?? Number(mois),
    ...(an === undefined ? {} : {an: Number(an) + (an.length === 2 ? 2000 : 0)}),
    longueur: lu[0].length + trouve[0].length,
  }
}

type Jours = {readonly date: string; readonly fin: string | null}

/** « 14 octobre 2008 », « 25 et 26 octobre 2008 », « du 28 octobre au 2 novembre 2008 ». */
export function direJours({date, fin}: Jours): string {
  if (fin === null) return formaterDate(date)
  if (date.slice(0, 4) !== fin.slice(0, 4)) return `du ${formaterDate(date)} au ${formaterDate(fin)}`
  const [a, b] = [Number(date.slice(8)), Number(fin.slice(8))]
  const premier = a === 1 ? '1er' : String(a)
  if (date.slice(0, 7) !== fin.slice(0, 7))
    return `du ${premier} ${nomDuMois(Number(date.slice(5, 7)))} au ${formaterDate(fin)}`
  return b === a + 1 ? `${premier} et ${formaterDate(fin)}` : `du ${premier} au ${formaterDate(fin)}`
}
