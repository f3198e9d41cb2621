import {ErreurMetier} from '../../../shared/erreur-metier.js'
import {accorder, enumerer} from '../../../shared/francais.js'
import {type Convention, type EtatDeConvention, nommerConvention} from './types.js'

/** What each state may become; anything else is refused. */
export const SUITES: Readonly<Record<EtatDeConvention, readonly EtatDeConvention[]>> = {
  en_projet: ['en_projet', 'brouillon', 'annulee'],
  brouillon: ['en_projet', 'brouillon', 'validee', 'annulee'],
  validee: ['brouillon', 'envoyee', 'signee', 'annulee'],
  envoyee: ['brouillon', 'envoyee', 'signee', 'annulee'],
  signee: ['en_vigueur', 'soldee', 'echue', 'resiliee'],
  en_vigueur: ['soldee', 'echue', 'resiliee'],
  echue: ['soldee'],
  resiliee: ['soldee'],
  soldee: [],
  annulee: [],
}

const EN_MOTS: Readonly<Record<EtatDeConvention, string>> = {
  en_projet: 'en projet',
  brouillon: 'brouillon',
  validee: 'validée',
  envoyee: 'envoyée',
  signee: 'signée',
  en_vigueur: 'en vigueur',
  soldee: 'soldée',
  echue: 'échue',
  resiliee: 'résiliée',
  annulee: 'annulée',
}

/** « validée », « en vigueur ». */
export function direEtat(etat: EtatDeConvention): string {
  return EN_MOTS[etat]
}

/** « 20 validées », « 1 en vigueur ». */
export function compterEtat(nombre: number, etat: EtatDeConvention): string {
  const mot = EN_MOTS[etat]
  return accorder(nombre, mot, mot.startsWith('en ') ? mot : `${mot}s`)
}

/** Its text may still be made again: it is not validated, or a new version of it is being prepared. */
export function estModifiable({etat}: Pick<Convention, 'etat'>): boolean {
  return etat === 'en_projet' || etat === 'brouillon'
}

/** What the register counts: what has a number, and what others wrote. */
export function estAuRegistre({numero, modele}: Pick<Convention, 'numero' | 'modele'>): boolean {
  return numero !== null || modele === null
}

/** Signed by every party, whatever became of it since. */
export function estSignee({etat, journal}: Pick<Convention, 'etat' | 'journal'>): boolean {
  if (etat === 'annulee') return false
  return etat === 'signee' || journal.some((e) => e.etat === 'signee')
}

/** The convention in its next state, the move dated and kept; an illegal move is refused (exit 4). */
export function passerA(
  convention: Convention,
  etat: EtatDeConvention,
  {le, note = null}: {readonly le: string; readonly note?: string | null},
): Convention {
  if (!SUITES[convention.etat].includes(etat)) throw passageRefuse(convention, etat)
  return {...convention, etat, journal: [...convention.journal, {etat, le, note}]}
}

function passageRefuse(convention: Convention, vers: EtatDeConvention): ErreurMetier {
  const suites = SUITES[convention.etat].map((e) => `« ${direEtat(e)} »`)
  const message = `${nommerConvention(convention)} est ${direEtat(convention.etat)} : elle ne peut pas devenir ${direEtat(vers)}.`
  return new ErreurMetier('CNV-020', message, {
    pistes: [suites.length > 0 ? `Elle peut devenir ${enumerer(suites, 'ou')}.` : 'Sa vie est finie.'],
    details: {cle: convention.cle, etat: convention.etat, demande: vers},
  })
}
