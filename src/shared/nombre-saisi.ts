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
])

const ESPACES = /[\s\u00A0\u202F\u2009]/g

/** Reads a French number: `1 234`, `1234,5`, `12 %`, `+ 5,4%`, `20 000 €`, `1 234*`; and the missing marks. */
export function lireNombreSaisi(texte: string): NombreSaisi {
  const marque = MARQUES.get(sansAccents(texte.trim()))
  if (marque) return {etat: marque}

  const nettoye = texte
    .trim()
    .replace(/\s*(?:\(\d{1,2}\)|\*+)$/, '')
    .replace(/^\+\s*/, '')
    .replace(/^[\u2212\u2013]\s*/, '-')
    .replace(/\s*€$/u, '')
  const pourcentage = nettoye.endsWith('%')
  const corps = nettoye.replace(/\s*%$/, '')

  if (/^-?\d{1,3}\.\d{3}$/.test(corps) || /^-?\d{1,3}(?:\.\d{3})+,\d+$/.test(corps)) return {etat: 'ambigu'}
  if (!/^-?(?:\d{1,3}(?:[\s\u00A0\u202F\u2009]\d{3})+|\d+)(?:[.,]\d+)?$/.test(corps))
    return {etat: 'illisible'}
  const valeur = Number(corps.replace(ESPACES, '').replace(',', '.'))
  return {etat: 'renseigne', valeur: pourcentage ? valeur / 100 : valeur, pourcentage}
}
