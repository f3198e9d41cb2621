import type {LigneEnFlux} from '../../../../documents/table-en-flux.js'
import {NonReconnu} from '../../../flux/index.js'

/** Rows looked at when a merge is met, after all the rows: titles and headings. */
export const LIGNES_DE_TETE = 200

const FUSION = /^<mergeCell ref="([A-Z]{1,3})([1-9]\d{0,6}):([A-Z]{1,3})([1-9]\d{0,6})"\s*\/?>/

/**
 * A merge hides what lies under it. Those of the first rows are checked to hide nothing; one further down is left
 * to the general reader, as is what is not written as usual. `suite` is what follows the rows in the sheet.
 */
export function verifierFusions(
  suite: string,
  tete: ReadonlyMap<number, LigneEnFlux>,
  dernierRang: number,
): void {
  for (let position = suite.indexOf('mergeCell '); position !== -1; ) {
    const lue = FUSION.exec(suite.slice(position - 1, position + 60))
    if (!lue) throw new NonReconnu('fusion inhabituelle')
    const [debut, fin] = [Number(lue[2]) - 1, Number(lue[4]) - 1]
    const [gauche, droite] = [colonneDe(lue[1]), colonneDe(lue[3])]
    if (gauche > droite || debut > fin) throw new NonReconnu('fusion inhabituelle')
    if (fin >= LIGNES_DE_TETE && debut <= dernierRang) throw new NonReconnu('fusion dans les données')
    for (let rang = debut; rang <= Math.min(fin, LIGNES_DE_TETE - 1); rang += 1) {
      const premiere = rang === debut ? gauche + 1 : gauche
      const cachees = tete.get(rang)?.cellules.slice(premiere, droite + 1) ?? []
      if (cachees.some((c) => c !== undefined)) throw new NonReconnu('fusion sur des données')
    }
    position = suite.indexOf('mergeCell ', position + 1)
  }
}

function colonneDe(lettres = ''): number {
  let colonne = 0
  for (const lettre of lettres) colonne = colonne * 26 + lettre.charCodeAt(0) - 64
  return colonne - 1
}
