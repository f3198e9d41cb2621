import {empreinte, motsDe} from '../../shared/empreinte.js'
import type {Referentiel} from './types.js'

/** What a header or row label names: an indicator, and the modality it carries (`''` for the whole). */
export type Rubrique = {readonly indicateur: string; readonly modalites: string}

export type ModaliteNommee = {readonly ventilation: string; readonly modalite: string}

/** The words of a référentiel, ready to be recognised in labels. Built once per command. */
export type Lexique = {
  readonly indicateurs: ReadonlyMap<string, string>
  readonly modalites: ReadonlyMap<string, readonly ModaliteNommee[]>
  /** The fingerprints of modalities, longest first: « niveau v bis » before « niveau v ». */
  readonly modalitesParLongueur: readonly string[]
  /** Fingerprints of the names of ventilations: « Sexe », « Tranche d'âge ». */
  readonly ventilations: ReadonlyMap<string, string>
  readonly ventilationsDe: ReadonlyMap<string, readonly string[]>
  readonly appellations: ReadonlyMap<string, string>
  /** Labels the user answered « ignorer »: left out without a word. */
  readonly tus: ReadonlySet<string>
  /** Writings that only mean something beside another indicator: « renforcé », of « CIVIS renforcé ». */
  readonly relatives: ReadonlySet<string>
  /** Every word of an indicator's name. */
  readonly motsDIndicateurs: ReadonlySet<string>
}

/** The answer that leaves a label out. */
export const IGNORER = 'ignorer'

/** `appellations` are the user's saved answers: label as received → code of indicateur. */
export function construireLexique(
  referentiel: Referentiel,
  appellations: Readonly<Record<string, string>>,
): Lexique {
  const indicateurs = new Map<string, string>()
  for (const i of referentiel.indicateurs) {
    // What the directory counts is never received in a table; a « Structure » column names rows, it holds no figure.
    if (i.origine === 'annuaire') continue
    for (const ecriture of [i.code.replaceAll('_', ' '), i.libelle, ...i.alias])
      indicateurs.set(empreinte(ecriture), i.code)
  }
  const modalites = new Map<string, ModaliteNommee[]>()
  const ventilations = new Map<string, string>()
  for (const v of referentiel.ventilations) {
    for (const ecriture of [v.code.replaceAll('_', ' '), v.libelle, ...v.alias])
      ventilations.set(empreinte(ecriture), v.code)
    for (const m of v.modalites) {
      for (const ecriture of new Set([m.code.replaceAll('_', ' '), m.libelle, ...m.alias].map(empreinte))) {
        modalites.set(ecriture, [...(modalites.get(ecriture) ?? []), {ventilation: v.code, modalite: m.code}])
      }
    }
  }
  const dites = Object.entries(appellations).map(([texte, code]) => [empreinte(texte), code] as const)
  const reponses = new Map(dites.filter(([, code]) => code !== IGNORER))
  return {
    indicateurs,
    modalites,
    modalitesParLongueur: [...modalites.keys()].sort((a, b) => b.length - a.length),
    ventilations,
    ventilationsDe: new Map(referentiel.indicateurs.map((i) => [i.code, i.ventilations])),
    appellations: reponses,
    tus: new Set(dites.flatMap(([cle, code]) => (code === IGNORER ? [cle] : []))),
    relatives: trouverRelatives(indicateurs),
    motsDIndicateurs: new Set([...indicateurs.keys(), ...reponses.keys()].flatMap((cle) => cle.split(' '))),
  }
}

/** A label's words, without « dont », which only says that a whole stands elsewhere. */
export function motsDeLibelle(texte: string): readonly string[] {
  return motsDe(texte).filter((mot) => mot !== 'dont')
}

function trouverRelatives(indicateurs: ReadonlyMap<string, string>): ReadonlySet<string> {
  const relatives = new Set<string>()
  const seuls = new Map([...indicateurs].filter(([cle]) => !cle.includes(' ')))
  for (const [cle, code] of indicateurs) {
    const mots = cle.split(' ').filter((mot) => mot !== 'dont')
    const autre = mots.find((mot) => (seuls.get(mot) ?? code) !== code)
    if (!autre) continue
    const reste = mots.filter((mot) => mot !== autre).join(' ')
    if (indicateurs.get(reste) === code) relatives.add(reste)
  }
  return relatives
}
