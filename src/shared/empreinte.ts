import {sansAccents} from './francais.js'

/** Words that say nothing of which thing is named. */
const MOTS_VIDES = new Set([
  'a',
  'au',
  'aux',
  'd',
  'dans',
  'de',
  'des',
  'du',
  'en',
  'et',
  'l',
  'la',
  'le',
  'les',
  'nombre',
  'pour',
  'sur',
  'un',
  'une',
])

const ABREVIATIONS = new Map([
  ['st', 'saint'],
  ['ste', 'sainte'],
  ['1er', 'premier'],
  ['1re', 'premiere'],
  ['1ere', 'premiere'],
  ['1ers', 'premier'],
  ['1eres', 'premiere'],
  ['nb', 'nombre'],
  ['nbre', 'nombre'],
])

/** One label is looked at from many sides in a row: its words are cut once. */
const DERNIERS_LUS = new Map<string, readonly string[]>()
const TEXTES_GARDES = 1000

/**
 * The words of a label, lower case and without accents, plural s and x removed, abbreviations opened, footnote
 * calls such as « (2) » or « * » dropped; words that carry nothing are left out.
 */
export function motsDe(texte: string): readonly string[] {
  const connus = DERNIERS_LUS.get(texte)
  if (connus) return connus
  const mots = decouper(texte)
  if (DERNIERS_LUS.size >= TEXTES_GARDES) DERNIERS_LUS.clear()
  DERNIERS_LUS.set(texte, mots)
  return mots
}

function decouper(texte: string): string[] {
  return sansAccents(texte)
    .replace(/\((?:\d{1,2}|\*+)\)|\*+|[\u00B9\u00B2\u00B3\u2070-\u2079]+/g, ' ')
    .replace(/\b((?:[a-z]\.){2,})/g, (sigle) => sigle.replaceAll('.', ''))
    .split(/[^a-z0-9]+/)
    .map((mot) => ABREVIATIONS.get(mot) ?? mot)
    .filter((mot) => mot !== '' && !MOTS_VIDES.has(mot))
    .map(auSingulier)
}

/** The fingerprint under which two writings name the same thing: sorted unique words. */
export function empreinte(texte: string): string {
  return empreinteDeMots(motsDe(texte))
}

export function empreinteDeMots(mots: readonly string[]): string {
  if (mots.length < 2) return mots[0] ?? ''
  return [...new Set(mots)].sort().join(' ')
}

function auSingulier(mot: string): string {
  return mot.length > 3 && /[sx]$/.test(mot) && !mot.endsWith('ss') ? mot.slice(0, -1) : mot
}
