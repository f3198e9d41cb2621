import type {CelluleEnFlux} from '../../../documents/index.js'
import {empreinte, empreinteDeMots, motsDe} from '../../../shared/empreinte.js'
import type {Exercice} from '../../../shared/periode.js'
import type {ColonneLue} from './types.js'

/** The headings of a row, ready to be looked for. */
export type Titres = {
  /** First column under one of these headings, in the order they are declared. */
  readonly trouver: (ecritures: readonly string[] | undefined) => ColonneLue | undefined
  /** The other columns that stand under the same heading. */
  readonly doublons: (colonne: ColonneLue) => readonly ColonneLue[]
  readonly toutes: readonly ColonneLue[]
}

const AN = /^(?:19[89]|20\d)\d$/

/** Reads a header row; a heading that names another year than the one counted is no heading of ours. */
export function lireTitres(cellules: readonly CelluleEnFlux[], annee: Exercice): Titres {
  const parEmpreinte = new Map<string, ColonneLue[]>()
  const toutes: ColonneLue[] = []
  for (const [colonne, cellule] of cellules.entries()) {
    if (typeof cellule !== 'string' || cellule.trim() === '') continue
    const mots = motsDe(cellule)
    const annees = mots.filter((mot) => AN.test(mot))
    const lue = {colonne, titre: cellule.trim(), datee: annees.length > 0}
    toutes.push(lue)
    if (annees.some((an) => Number(an) !== annee)) continue
    const cle = empreinteDeMots(mots.filter((mot) => !AN.test(mot)))
    parEmpreinte.set(cle, [...(parEmpreinte.get(cle) ?? []), lue])
  }
  return {
    toutes,
    trouver: (ecritures = []) =>
      ecritures
        .map((ecriture) => parEmpreinte.get(empreinte(ecriture))?.[0])
        .find((lue) => lue !== undefined),
    doublons: (colonne) =>
      [...parEmpreinte.values()].find((lues) => lues[0] === colonne)?.filter((lue) => lue !== colonne) ?? [],
  }
}
