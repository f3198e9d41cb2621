import {sansAccents} from './francais.js'

/**
 * What a text typed where a number is expected means. Never a guess: « 1.234 » (thousands or decimals?) is
 * `ambigu`, « environ 200 » is `illisible` because it is not a number.
 */
export type NombreSaisi =
  | {readonly etat: 'renseigne'; readonly valeur: number; readonly pourcentage: boolean}
  | {readonly etat: 'non_renseigne' | 'sans_objet' | 'secret'}
  | {readonly etat: 'illisible' | 'ambigu'}

/** Marks met in real tables (Dares, Drees, Insee); `.` is theirs too. */
const MARQUES = new Map<string, 'non_renseigne' | 'sans_objet' | 'secret'>([
  ['', 'non_renseigne'],
  ['-', 'non_renseigne'],
  ['\u2013', 'non_renseigne'],
  ['\u2014', 'non_renseigne'],
  ['.', 'non_renseigne'],
  ['..', 'non_renseigne'],
  ['...', 'non_renseigne'],
  ['\u2026', 'non_renseigne'],
  ['nd', 'non_renseigne'],
  ['n.d.', 'non_renseigne'],
  ['n.d', 'non_renseigne'],
  ['nc', 'non_renseigne'],
  ['n.c.', 'non_renseigne'],
  ['nr', 'non_renseigne'],
  ['n.r.', 'non_renseigne'],
  ['non renseigne', 'non_renseigne'],
  ['non communique', 'non_renseigne'],
  ['non disponible', 'non_renseigne'],
  ['so', 'sans_objet'],
  ['s.o.', 'sans_objet'],
  ['sans objet', 'sans_objet'],
  ['n/a', 'sans_objet'],
  ['na', 'sans_objet'],
  ['s', 'secret'],
  ['secret', 'secret'],
  ['secret statistique', 'secret'],
])

/** « 1 234 (2) », « 45* », « 12² »: calls to a note glued to a value. */
const APPELS_DE_NOTE = /\s*(?:\((?:\d{1,2}|\*+|[a-z])\)|\*+|[\u00B9\u00B2\u00B3\u2070-\u2079]+)+$/

/** « 1.234.567 » can only be thousands; « 1.234 » alone is ambiguous. */
const MILLIERS_POINTES = /\.(?=\d{3}\.)|(?<=\.\d{3})\.(?=\d{3}$)/g

const ESPACES = /[\s\u00A0\u202F\u2009]/g

/** Reads a French number: `1 234`, `1234,5`, `12 %`, `+ 5,4%`, `20 000 €`, `1 234*`; and the missing marks. */
export function lireNombreSaisi(texte: string): NombreSaisi {
  const marque = MARQUES.get(sansAccents(texte.trim()))
  if (marque) return {etat: marque}
  if (!/\d/.test(texte)) return {etat: 'illisible'}
  // « < 5 » hides a small count: the number behind it is not known.
  if (/^(?:<|moins de)\s*\d{1,2}$/i.test(texte.trim())) return {etat: 'secret'}

  const nettoye = texte
    .trim()
    .replace(APPELS_DE_NOTE, '')
    .replace(/^\+\s*/, '')
    .replace(/^[\u2212\u2013]\s*/, '-')
    .replace(/\s*€$/u, '')
  const pourcentage = nettoye.endsWith('%')
  const corps = nettoye.replace(/\s*%$/, '')

  if (/^-?\d{1,3}\.\d{3}$/.test(corps) || /^-?\d{1,3}(?:\.\d{3})+,\d+$/.test(corps)) return {etat: 'ambigu'}
  if (!/^-?(?:\d{1,3}(?:\.\d{3}){2,}|\d{1,3}(?:[\s\u00A0\u202F\u2009]\d{3})+|\d+)(?:[.,]\d+)?$/.test(corps))
    return {etat: 'illisible'}
  const valeur = Number(corps.replace(MILLIERS_POINTES, '').replace(ESPACES, '').replace(',', '.'))
  return {etat: 'renseigne', valeur: pourcentage ? valeur / 100 : valeur, pourcentage}
}
