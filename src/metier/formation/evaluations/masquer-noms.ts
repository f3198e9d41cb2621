import {sansAccents} from '../../../shared/francais.js'
import type {Inscription} from '../types.js'

const MASQUE = '[nom]'
/** Shorter words are too common to be names: « le », « un ». */
const LETTRES_MINIMALES = 3

/**
 * Takes names out of a comment: those of the registered and the trainers, e-mails and telephone numbers. A name
 * that is also a word (« Pierre ») is masked when it is written as a name, with a capital.
 */
export function masquerNoms(
  texte: string,
  personnes: readonly Pick<Inscription, 'nom' | 'prenom'>[],
  autres: readonly string[] = [],
): string {
  const noms = new Set(
    [...personnes.flatMap((p) => [p.nom, p.prenom]), ...autres]
      .flatMap((nom) => sansAccents(nom).split(/[^a-z]+/))
      .filter((mot) => mot.length >= LETTRES_MINIMALES),
  )
  return texte
    .replace(/[^\s@<>]+@[^\s@<>]+\.[a-z]{2,}/gi, MASQUE)
    .replace(/(?:\+33|0)\s?\d(?:[\s.-]?\d{2}){4}/g, MASQUE)
    .replace(/\p{L}+/gu, (mot) => (/^\p{Lu}/u.test(mot) && noms.has(sansAccents(mot)) ? MASQUE : mot))
    .replace(/\[nom\](?:[\s-]+\[nom\])+/g, MASQUE)
}
