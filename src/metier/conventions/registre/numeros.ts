import {ErreurMetier} from '../../../shared/erreur-metier.js'
import type {Convention} from './types.js'

/** When `animreg.yaml` says nothing: 2008-001. */
export const FORME_DE_NUMERO = '{annee}-{seq:3}'

const SEQUENCE = /\{seq(?::(\d))?\}/

/** Why a pattern cannot number conventions; undefined when it can. */
export function refuserForme(forme: string): string | undefined {
  if (!SEQUENCE.test(forme)) return 'il faut {seq} ou {seq:3}, le rang dans l’année'
  if (!forme.includes('{annee}')) return 'il faut {annee} : le rang repart à 1 chaque année'
  const reste = forme.replace(SEQUENCE, '').replace('{annee}', '')
  if (/[{}]/.test(reste)) return 'seuls {annee} et {seq:3} sont remplis'
  return /[<>:"/\\|?*\p{Cc}]/u.test(reste)
    ? 'un nom de fichier ne peut pas contenir < > : " / \\ | ? *'
    : undefined
}

/** The number of a rank: « {annee}-{seq:3} », 2008, 7 → 2008-007. */
export function ecrireNumero(forme: string, annee: number, rang: number): string {
  const faute = refuserForme(forme)
  if (faute) {
    throw new ErreurMetier('CNV-021', `« ${forme} » ne peut pas numéroter les conventions : ${faute}.`, {
      pistes: [`Corrigez « conventions: numero: » dans animreg.yaml, par exemple « ${FORME_DE_NUMERO} ».`],
      details: {forme},
    })
  }
  return forme
    .replace('{annee}', String(annee))
    .replace(SEQUENCE, (_, chiffres: string | undefined) => String(rang).padStart(Number(chiffres ?? 1), '0'))
}

/**
 * The ranks to give next in a year: after the highest ever given, cancelled conventions included, so that a number
 * is never used twice.
 */
export function prochainsRangs(
  conventions: readonly Pick<Convention, 'annee' | 'rang'>[],
  annee: number,
  combien: number,
): readonly number[] {
  const dernier = Math.max(0, ...conventions.flatMap((c) => (c.annee === annee && c.rang ? [c.rang] : [])))
  return Array.from({length: combien}, (_, i) => dernier + i + 1)
}
