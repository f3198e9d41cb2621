import {clesDePartie} from './cles.js'
import type {EnteteDeModele} from './schema.js'
import type {BaliseLue} from './verifier-modele.js'

/** A tag met in a Word document, as `formats` tells it. */
export type BaliseDeDocument = {
  readonly cle: string
  readonly genre: 'valeur' | 'section' | 'image'
  /** The loops it stands in, outermost first. */
  readonly dans: readonly string[]
  readonly ligne: number
  readonly phrase: string
}

/** Pictures that a model may place, in words. */
export const IMAGES_DE_MODELE: Readonly<Record<string, string>> = {logo: 'le logo de la charte'}

/** The tags of a Word model as a model counts them: those of a loop that speak of its rows go with the loop. */
export function balisesDeWord(
  {champs}: EnteteDeModele,
  balises: readonly BaliseDeDocument[],
): readonly BaliseLue[] {
  return balises
    .filter(({cle, genre}) => genre !== 'image' || !(cle in IMAGES_DE_MODELE))
    .map(({cle, dans, ligne, phrase}) => {
      const boucle = dans.findLast((nom) => estDeLaBoucle(champs[nom], nom, cle))
      return {cle: boucle ?? cle, ligne, phrase}
    })
}

function estDeLaBoucle(
  champ: EnteteDeModele['champs'][string] | undefined,
  boucle: string,
  cle: string,
): boolean {
  if (cle === '.') return champ?.type === 'liste'
  if (boucle === 'parties') return clesDePartie().has(cle)
  // A condition is written like a loop: what it holds speaks of the document.
  if (champ?.type !== 'tableau') return false
  return champ.colonnes.some(({champ: nom}) => cle === nom || cle === `${nom}_en_lettres`)
}
