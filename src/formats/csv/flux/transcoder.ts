import iconv from 'iconv-lite'
import {NonReconnu} from '../../flux/index.js'
import type {Encodage} from '../decoder-texte.js'

/**
 * Turns the pieces of a file into UTF-8, whatever its encoding; a piece may end in the middle of a character, and an
 * empty one ends the file.
 */
export type Transcodeur = (morceau: Buffer) => Buffer

export function transcodeur(encodage: Encodage): Transcodeur {
  if (encodage === 'utf8') return (morceau) => morceau
  const decodeur = iconv.getDecoder(encodage, {stripBOM: false})
  let attente = ''
  return (morceau) => {
    const fini = morceau.length === 0
    const texte = attente + (fini ? (decodeur.end() ?? '') : decodeur.write(morceau))
    const coupe = /[\uD800-\uDBFF]$/.test(texte) ? texte.length - 1 : texte.length
    attente = texte.slice(coupe)
    const entier = texte.slice(0, coupe)
    // A half character has no bytes in UTF-8.
    if (/\p{Surrogate}/u.test(entier) || (fini && attente !== '')) throw new NonReconnu('caractère incomplet')
    return Buffer.from(entier, 'utf8')
  }
}
