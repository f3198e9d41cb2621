import {empreinte} from '../../../shared/empreinte.js'
import {ErreurMetier} from '../../../shared/erreur-metier.js'
import type {Action, Besoin, DecisionDeTheme, ThemeDeBesoin} from '../types.js'
import {nommerThemes} from './themes.js'

export type DecisionSaisie = {
  readonly theme: string
  readonly retenu: boolean
  readonly ecarte: boolean
  readonly motif: string | undefined
  /** Code of the action that answers it. */
  readonly action: string | undefined
}

type Faits = {
  readonly annee: number
  readonly besoins: readonly Besoin[]
  readonly themes: readonly ThemeDeBesoin[]
  readonly actions: readonly Action[]
}

/** What the group decides of a theme; the action that answers it bears its name from then on. */
export function deciderTheme(
  saisie: DecisionSaisie,
  faits: Faits,
): {readonly decision: DecisionDeTheme; readonly action: Action | null} {
  const {annee} = faits
  const {retenu, ecarte, motif = null} = saisie
  if (retenu === ecarte) throw decisionIncomplete('Le thème est retenu, ou il est écarté.', saisie)
  if (ecarte && !motif)
    throw decisionIncomplete('Un thème écarté garde son motif : les structures le demanderont.', saisie)
  if (ecarte && saisie.action)
    throw decisionIncomplete('Un thème écarté n’a pas d’action qui lui réponde.', saisie)
  const theme = trouverTheme(saisie.theme, faits)
  const action = saisie.action === undefined ? null : trouverAction(saisie.action, faits)
  return {
    decision: {annee, theme, retenu, motif, action: action?.code ?? null},
    action: action && (action.themes.includes(theme) ? null : {...action, themes: [...action.themes, theme]}),
  }
}

function trouverTheme(saisi: string, {annee, besoins, themes}: Faits): string {
  const nommer = nommerThemes(themes)
  const siens = besoins.filter((b) => b.annee === annee)
  const cle = empreinte(saisi)
  const trouve = siens
    .map((b) => ({ecrit: b.theme, theme: nommer(b.theme) ?? b.theme}))
    .find(({ecrit, theme}) => empreinte(theme) === cle || empreinte(ecrit) === cle)
  if (trouve) return trouve.theme
  throw new ErreurMetier('FOR-026', `« ${saisi} » n’est le thème d’aucun besoin ${annee}.`, {
    pistes: [`Relevez les thèmes : animreg formation besoins synthese --annee ${annee}`],
    details: {theme: saisi, annee},
  })
}

function trouverAction(code: string, {annee, actions}: Faits): Action {
  const action = actions.find((a) => a.annee === annee && a.code === code.trim())
  if (action) return action
  throw new ErreurMetier('FOR-013', `« ${code} » n’est le code d’aucune action du plan ${annee}.`, {
    pistes: [`Relevez le code : animreg formation actions lister --annee ${annee}`],
    details: {action: code, annee},
  })
}

function decisionIncomplete(message: string, saisie: DecisionSaisie): ErreurMetier {
  return new ErreurMetier('FOR-027', message, {
    pistes: [
      `animreg formation besoins decider --theme "${saisie.theme}" --retenu --action CODE`,
      `animreg formation besoins decider --theme "${saisie.theme}" --ecarte --motif "…"`,
    ],
    details: {...saisie},
  })
}
