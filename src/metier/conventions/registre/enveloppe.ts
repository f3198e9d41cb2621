import {ErreurMetier} from '../../../shared/erreur-metier.js'
import {accorder, formaterMontant} from '../../../shared/francais.js'
import type {Convention} from './types.js'

/** The sum of a series, what it is held against, and what is left. */
export type EnveloppeSuivie = {
  readonly total_centimes: number
  readonly enveloppe_centimes: number | null
  readonly reste_centimes: number | null
}

type Montants = Pick<Convention, 'cle' | 'annee' | 'modele' | 'etat' | 'montant_centimes'>

/** A series against its budget line: what is being made, and what the register already holds of it. */
export function suivreEnveloppe(
  nouvelles: readonly Montants[],
  connues: readonly Montants[],
  {
    annee,
    modele,
    enveloppe,
  }: {readonly annee: number; readonly modele: string; readonly enveloppe: number | undefined},
): EnveloppeSuivie {
  const cles = new Set(nouvelles.map((c) => c.cle))
  const autres = connues.filter(
    (c) => c.annee === annee && c.modele === modele && c.etat !== 'annulee' && !cles.has(c.cle),
  )
  const total = [...autres, ...nouvelles].reduce((s, c) => s + (c.montant_centimes ?? 0), 0)
  return {
    total_centimes: total,
    enveloppe_centimes: enveloppe ?? null,
    reste_centimes: enveloppe === undefined ? null : enveloppe - total,
  }
}

/** More than the budget line holds is never agreed in silence. */
export function exigerEnveloppe(
  {total_centimes, enveloppe_centimes, reste_centimes}: EnveloppeSuivie,
  combien: number,
): void {
  if (reste_centimes === null || enveloppe_centimes === null || reste_centimes >= 0) return
  const message = `${accorder(combien, 'convention')} pour ${formaterMontant(total_centimes)} : la ligne budgétaire est de ${formaterMontant(enveloppe_centimes)}, soit ${formaterMontant(-reste_centimes)} de trop.`
  throw new ErreurMetier('CNV-013', message, {
    pistes: [
      'Revoyez les montants du classeur, ou la ligne budgétaire (« --enveloppe », ou « enveloppes » dans animreg.yaml).',
    ],
    details: {total_centimes, enveloppe_centimes, depassement_centimes: -reste_centimes},
  })
}
