import {distance} from 'fastest-levenshtein'
import {empreinteDeMots} from '../../shared/empreinte.js'
import {type Lexique, motsDeLibelle} from './lexique.js'

/** Under this likeness two labels are simply different; above, it may be a slip of the hand. */
const RESSEMBLANCE_MINIMALE = 0.84
const LONGUEUR_MINIMALE = 6
const CANDIDATS_MONTRES = 3

/**
 * The indicators whose name nearly is this label (« Premeirs accueils »), nearest first: doubts to be asked,
 * never taken.
 */
export function indicateursProches(lexique: Lexique, texte: string): readonly string[] {
  const cle = empreinteDeMots(motsDeLibelle(texte))
  if (cle.length < LONGUEUR_MINIMALE) return []
  const notes = new Map<string, number>()
  for (const [ecriture, code] of lexique.indicateurs) {
    const note = 1 - distance(cle, ecriture) / Math.max(cle.length, ecriture.length)
    if (note >= RESSEMBLANCE_MINIMALE) notes.set(code, Math.max(note, notes.get(code) ?? 0))
  }
  return [...notes]
    .sort(([, a], [, b]) => b - a)
    .slice(0, CANDIDATS_MONTRES)
    .map(([code]) => code)
}
