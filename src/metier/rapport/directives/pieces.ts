import type {Directive, FaitsDesAutresPieces} from './types.js'

/** A directive whose blocks come from another room; without its facts, a hole that says which. */
export function piece(
  nom: keyof FaitsDesAutresPieces,
  attributs: readonly string[],
  manque: string,
): Directive {
  return {
    attributs,
    exemple: `::${nom}`,
    composer: (appel, {autres}) => autres[nom]?.(appel.attributs) ?? {blocs: [], trous: [manque]},
  }
}
