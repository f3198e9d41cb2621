import {choisirFaits, composerFaits, type Fait, type Nomenclature} from '../../programme/index.js'
import type {PieceVersee} from '../directives/index.js'

/** `::journal{type="…" theme="…"}`: facts of the year, counted then listed. */
export function pieceDuJournal(
  faits: readonly Fait[],
  nomenclature: Nomenclature,
  annee: number,
): PieceVersee | undefined {
  if (choisirFaits(faits, {annee}).length === 0) return undefined
  return ({type, theme, action, dispositif, legende}) => {
    const selection = {annee, type, theme, action, dispositif}
    if (choisirFaits(faits, selection).length === 0) {
      const dites = [
        ['le type', type],
        ['le thème', theme],
        ["l'action", action],
        ['le dispositif', dispositif],
      ].flatMap(([nom, valeur]) => (valeur === undefined ? [] : [`${nom} « ${valeur} »`]))
      return {blocs: [], trous: [`le journal de ${annee} n'a aucun fait pour ${dites.join(', ')}`]}
    }
    return {blocs: composerFaits(faits, selection, {nomenclature, ...(legende ? {legende} : {})})}
  }
}
