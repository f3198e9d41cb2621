import {join} from 'node:path'
import {lireYaml, type YamlLu} from '../formats/yaml/index.js'
import type {CodeMessage} from '../shared/catalogue/index.js'
import {lireTexte} from './fichiers.js'
import {RACINE} from './racine.js'

/** Ours: `data/` stands two levels above this file, from `src/` as from `dist/`. */
const FOURNIES = join(RACINE, 'data', 'nomenclatures')

/**
 * A list that the network may complete: ours, and the file of that name in the espace when there is one. Both are
 * read but not yet judged.
 */
export function lireNomenclature(
  dossier: string,
  nom: string,
  code: CodeMessage,
): {readonly fournie: YamlLu; readonly siennes: YamlLu | undefined} {
  const fichier = `${nom}.yaml`
  const nos = lireTexte(join(FOURNIES, fichier), code)
  if (nos === undefined) throw new Error(`data/nomenclatures/${fichier} manque dans l'installation`)
  const siennes = lireTexte(join(dossier, fichier), code)
  return {
    fournie: lireYaml(nos, {fichier, code}),
    siennes: siennes === undefined ? undefined : lireYaml(siennes, {fichier, code}),
  }
}
