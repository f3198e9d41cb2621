import type {Contexte} from '../../../documents/index.js'
import {formaterNombre} from '../../../shared/francais.js'
import {
  composerFormation,
  direBilan,
  dresserBilan,
  type FaitsDuBilan,
  tableauDesActions,
} from '../../formation/index.js'
import type {PieceVersee} from '../directives/index.js'

/** `::formation`: the plan of the year in a sentence and its actions; `tableau="bilan"` for all its balance and what comes next. */
export function pieceDeFormation(faits: FaitsDuBilan): PieceVersee | undefined {
  if (!faits.actions.some((a) => a.annee === faits.annee)) return undefined
  const bilan = dresserBilan(faits)
  return ({tableau = 'actions'}) => {
    if (tableau === 'bilan') return {blocs: composerFormation(faits)}
    if (tableau === 'actions') {
      return {blocs: [{bloc: 'paragraphe', texte: direBilan(bilan)}, tableauDesActions(bilan)]}
    }
    return {blocs: [], fautes: [`« tableau="${tableau}" » n'existe pas : « actions » ou « bilan »`]}
  }
}

/** What a text may name of the training plan. */
export function clesDeFormation(faits: FaitsDuBilan): Contexte {
  if (!faits.actions.some((a) => a.annee === faits.annee)) return {}
  const {actions, sessions, jours, places, plans, cumul_places: cumul} = dresserBilan(faits)
  return Object.fromEntries(
    Object.entries({actions, sessions, jours, places, plans, cumul_places: cumul}).flatMap(([cle, nombre]) =>
      nombre === null ? [] : [[cle, {texte: formaterNombre(nombre), nombre}]],
    ),
  )
}
