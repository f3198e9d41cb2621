import type {CodeMessage} from '../../shared/catalogue/index.js'
import {lireYaml, type YamlLu} from '../yaml/index.js'

/** A Markdown file cut in two: its settings between `---` lines, and its text with its own line numbers. */
export type TexteSepare = {
  /** Absent when the file begins with its text. */
  readonly entete: YamlLu | undefined
  /** The text, the settings replaced by as many empty lines. */
  readonly corps: string
}

const ENTETE = /^---[ \t]*\n([\s\S]*?)\n?---[ \t]*(?:\n|$)/

/** Cuts the settings off; a fault in them is told with the line of the file. */
export function separerEntete(
  texte: string,
  {fichier, code}: {readonly fichier: string; readonly code: CodeMessage},
): TexteSepare {
  const unix = texte.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')
  const trouve = ENTETE.exec(unix)
  if (!trouve) return {entete: undefined, corps: unix}
  const lignes = trouve[0].replace(/[^\n]/g, '')
  // The empty first line stands for `---`: lines of the YAML are lines of the file.
  return {
    entete: lireYaml(`\n${trouve[1] ?? ''}`, {fichier, code}),
    corps: lignes + unix.slice(trouve[0].length),
  }
}
