import {empreinte} from '../../../shared/empreinte.js'
import type {DecisionDeTheme, ThemeDeBesoin} from '../types.js'

/** The theme a wording belongs to by the answers kept; undefined when the group has not said. */
export type NommerTheme = (ecrit: string) => string | undefined

/** Reads the answers kept; the name of a theme, written as it is, needs no answer. */
export function nommerThemes(themes: readonly ThemeDeBesoin[]): NommerTheme {
  const parEcrit = new Map(themes.map((t) => [t.cle, t.theme]))
  const parNom = new Map(themes.map((t) => [empreinte(t.theme), t.theme]))
  return (ecrit) => {
    const cle = empreinte(ecrit)
    return parEcrit.get(cle) ?? parNom.get(cle)
  }
}

/** Finds what was decided in a year: under the theme, else under the wording it was decided on before it was named. */
export type TrouverDecision = (theme: string, ecrits: readonly string[]) => DecisionDeTheme | undefined

/** Reads the decisions of a year. */
export function lireDecisions(decisions: readonly DecisionDeTheme[], annee: number): TrouverDecision {
  const parTheme = new Map(decisions.filter((d) => d.annee === annee).map((d) => [empreinte(d.theme), d]))
  return (theme, ecrits) => {
    const cle = [theme, ...ecrits].map(empreinte).find((c) => parTheme.has(c))
    return cle === undefined ? undefined : parTheme.get(cle)
  }
}

/** Key under which a decision on a theme is kept: one a year and a theme, however it is written. */
export function cleDeDecision({annee, theme}: {readonly annee: number; readonly theme: string}): string {
  return `${annee} ${empreinte(theme)}`
}
