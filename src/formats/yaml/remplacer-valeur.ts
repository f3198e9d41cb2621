import {isScalar, parseDocument} from 'yaml'
import type {CheminYaml} from './lire-yaml.js'

/**
 * Replaces one value in a YAML text written by hand, and touches nothing else: comments, quotes, blank lines and
 * line ends stay. Undefined when there is no plain value at that path.
 */
export function remplacerValeurYaml(
  texte: string,
  chemin: CheminYaml,
  valeur: string | number,
): string | undefined {
  const marque = texte.startsWith('\uFEFF') ? 1 : 0
  const document = parseDocument(texte.slice(marque), {stringKeys: true})
  const noeud = document.getIn(chemin, true)
  if (!isScalar(noeud) || !noeud.range) return undefined
  const [debut, fin] = noeud.range
  return texte.slice(0, marque + debut) + JSON.stringify(valeur) + texte.slice(marque + fin)
}
