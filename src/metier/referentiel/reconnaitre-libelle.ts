import {empreinte, empreinteDeMots, motsDe} from '../../shared/empreinte.js'
import type {Referentiel} from './types.js'

/** What a header or row label names: an indicator, and the modality it carries (`''` for the whole). */
export type Rubrique = {readonly indicateur: string; readonly modalites: string}

type ModaliteNommee = {readonly ventilation: string; readonly modalite: string}

/** The words of a référentiel, ready to be recognised in labels. Built once per command. */
export type Lexique = {
  readonly indicateurs: ReadonlyMap<string, string>
  readonly modalites: ReadonlyMap<string, readonly ModaliteNommee[]>
  readonly ventilationsDe: ReadonlyMap<string, readonly string[]>
  readonly appellations: ReadonlyMap<string, string>
}

const MOTS_DE_TOTAL = new Set(['total', 'ensemble', 'tous'])

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
  for (const v of referentiel.ventilations) {
    for (const m of v.modalites) {
      for (const ecriture of new Set([m.code.replaceAll('_', ' '), m.libelle, ...m.alias].map(empreinte))) {
        modalites.set(ecriture, [...(modalites.get(ecriture) ?? []), {ventilation: v.code, modalite: m.code}])
      }
    }
  }
  return {
    indicateurs,
    modalites,
    ventilationsDe: new Map(referentiel.indicateurs.map((i) => [i.code, i.ventilations])),
    appellations: new Map(Object.entries(appellations).map(([texte, code]) => [empreinte(texte), code])),
  }
}

/**
 * Recognises the rubrique named by a path of labels, from the outer header (or parent row) to the inner one:
 * `['Premier accueil', 'dont femmes']`. `parent` is the rubrique a « dont … » row stands under.
 */
export function reconnaitreRubrique(
  lexique: Lexique,
  chemin: readonly string[],
  parent?: Rubrique,
): Rubrique | undefined {
  const niveaux = chemin
    .map((texte) => motsDe(texte).filter((mot) => mot !== 'dont'))
    .filter((mots) => mots.length > 0)
  if (niveaux.length === 0) return undefined

  const dernier = niveaux.at(-1) ?? []
  const precedents = niveaux.slice(0, -1)
  const portee = precedents.length > 0 ? nommer(lexique, precedents.flat()) : parent
  return (
    (precedents.length > 0 ? entier(lexique, niveaux.flat()) : undefined) ??
    (portee && preciser(lexique, portee, dernier)) ??
    nommer(lexique, dernier) ??
    (niveaux.length > 1 ? nommer(lexique, niveaux.flat()) : undefined)
  )
}

/** True when a text is a known indicator, alone or with a modality: what makes a row a header. */
export function nommeUnIndicateur(lexique: Lexique, texte: string): boolean {
  return (
    nommer(
      lexique,
      motsDe(texte).filter((mot) => mot !== 'dont'),
    ) !== undefined
  )
}

/** True when a text is a known modality or a word of total: what makes a second header row. */
export function nommeUneModalite(lexique: Lexique, texte: string): boolean {
  const mots = motsDe(texte).filter((mot) => mot !== 'dont')
  return (
    mots.length > 0 &&
    (mots.every((mot) => MOTS_DE_TOTAL.has(mot)) || lexique.modalites.has(empreinteDeMots(mots)))
  )
}

function entier(lexique: Lexique, mots: readonly string[]): Rubrique | undefined {
  const cle = empreinteDeMots(mots)
  const indicateur = lexique.indicateurs.get(cle) ?? lexique.appellations.get(cle)
  return indicateur ? {indicateur, modalites: ''} : undefined
}

function nommer(lexique: Lexique, mots: readonly string[]): Rubrique | undefined {
  return entier(lexique, mots) ?? entier(lexique, sansTotal(mots)) ?? avecModaliteDansLeTexte(lexique, mots)
}

/** « Femmes en premier accueil »: takes the words of one modality out and looks at what remains. */
function avecModaliteDansLeTexte(lexique: Lexique, mots: readonly string[]): Rubrique | undefined {
  for (const [cle, candidates] of lexique.modalites) {
    const motsDeModalite = cle.split(' ')
    if (motsDeModalite.length >= mots.length || !motsDeModalite.every((mot) => mots.includes(mot))) continue
    const reste = entier(lexique, sansTotal(mots.filter((mot) => !motsDeModalite.includes(mot))))
    const precise = reste && retenir(lexique, reste, candidates)
    if (precise) return precise
  }
  return undefined
}

/** A label inside the reach of an indicator: its total, or one of its modalities. */
function preciser(lexique: Lexique, portee: Rubrique, mots: readonly string[]): Rubrique | undefined {
  if (sansTotal(mots).length === 0) return portee
  const candidates =
    lexique.modalites.get(empreinteDeMots(mots)) ?? lexique.modalites.get(empreinteDeMots(sansTotal(mots)))
  return candidates && retenir(lexique, portee, candidates)
}

function retenir(
  lexique: Lexique,
  rubrique: Rubrique,
  candidates: readonly ModaliteNommee[],
): Rubrique | undefined {
  const permises = lexique.ventilationsDe.get(rubrique.indicateur) ?? []
  const retenue = candidates.find((c) => permises.includes(c.ventilation))
  if (!retenue) return undefined
  const modalites = [
    ...rubrique.modalites.split(';').filter(Boolean),
    `${retenue.ventilation}=${retenue.modalite}`,
  ]
  return {indicateur: rubrique.indicateur, modalites: modalites.sort().join(';')}
}

function sansTotal(mots: readonly string[]): readonly string[] {
  return mots.filter((mot) => !MOTS_DE_TOTAL.has(mot))
}
