import {sansAccents} from '../../../shared/francais.js'
import {type Lexique, type Rubrique, reconnaitreRubrique} from '../../referentiel/index.js'
import {estUnDetail} from '../intitules/index.js'
import type {Etiquette} from './etiquettes.js'

type Entree = {
  readonly retrait: number
  readonly detail: boolean
  readonly texte: string
  /** Absent for a row nobody knows: what stands under it is not known either. */
  readonly rubrique?: Rubrique | undefined
  /** A heading without numbers: a « Total » under it is its whole. */
  readonly sansValeur: boolean
}

export type Libelle = {
  readonly texte: string
  /** How far the label is indented in its cell. */
  readonly retrait: number
  /** « dont … », or a mere modality: it is read in the reach of a row above. */
  readonly detail: boolean
  readonly ensemble: boolean
}

/** The rows under which « dont … » and indented rows stand, from the outer one to the inner one. */
export type Parents = {readonly entrees: readonly Entree[]}

export const SANS_PARENT: Parents = {entrees: []}

/** A row label as the reach of the rows above it sees it. */
export function libelleDe({sens, brut}: Etiquette): Libelle {
  return {
    texte: sens.texte,
    retrait: retraitDe(brut),
    detail: estUnDetail(sens.texte) || (sens.modalite && !sens.indicateur),
    ensemble: sens.ensemble,
  }
}

/** Spaces that indent a label inside its cell. */
function retraitDe(brut: string): number {
  return /^[\s\u00A0\u202F\-–•·>]*/.exec(brut)?.[0].length ?? 0
}

/** The rubrique of a row label, in the reach of the rows above it. */
export function rubriqueDeLigne(
  lexique: Lexique,
  chemin: readonly string[],
  libelle: Libelle,
  parents: Parents,
): Rubrique | undefined {
  if (!libelle.detail) return reconnaitreRubrique(lexique, chemin)
  const parent = parents.entrees.findLast(
    (e) => e.retrait < libelle.retrait || (!e.detail && e.retrait <= libelle.retrait),
  )
  if (!parent) return reconnaitreRubrique(lexique, chemin)
  if (!parent.rubrique) return undefined
  if (libelle.ensemble) return parent.sansValeur ? parent.rubrique : undefined
  const ensemble =
    parent.rubrique.modalites === '' ? reconnaitreRubrique(lexique, [parent.texte, ...chemin]) : undefined
  return ensemble ?? reconnaitreRubrique(lexique, chemin, parent.rubrique)
}

/** « Par sexe », « Répartition selon l'âge » under an indicator: what follows still belongs to it. */
export function annonceUneRepartition(texte: string): boolean {
  return /\b(?:dont|par|selon|repartition|ventilation|detail|sexe|age|niveau|type|domaine|motif)s?\b/.test(
    sansAccents(texte),
  )
}

export function avecParent(
  {entrees}: Parents,
  libelle: Libelle,
  rubrique: Rubrique | undefined,
  sansValeur: boolean,
): Parents {
  const dehors = entrees.filter((e) => e.retrait < libelle.retrait || (libelle.detail && !e.detail))
  return {
    entrees: [
      ...dehors,
      {retrait: libelle.retrait, detail: libelle.detail, texte: libelle.texte, rubrique, sansValeur},
    ],
  }
}
