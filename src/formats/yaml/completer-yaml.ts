import {isMap, isScalar, parseDocument} from 'yaml'

/**
 * Adds entries to a YAML text written by hand, under `rubriques`, and leaves every comment and line in place.
 * An entry already there takes the new value.
 */
export function completerYaml(
  texte: string,
  rubriques: Readonly<Record<string, Readonly<Record<string, string>>>>,
): string {
  const document = parseDocument(texte, {stringKeys: true})
  for (const [rubrique, entrees] of Object.entries(rubriques)) {
    if (Object.keys(entrees).length === 0) continue
    const place = document.get(rubrique, true)
    // « structures: » with nothing under it reads as null.
    if (place === undefined || (isScalar(place) && place.value === null))
      document.set(rubrique, document.createNode({}))
    const table = document.get(rubrique)
    if (isMap(table)) table.flow = false
    for (const [cle, valeur] of Object.entries(entrees)) document.setIn([rubrique, cle], valeur)
  }
  return document.toString({lineWidth: 0})
}
