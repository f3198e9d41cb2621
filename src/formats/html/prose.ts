import type {Liste, Segment, Texte} from '../../documents/index.js'
import {lienSur} from '../lien-sur.js'
import {echapper} from '../svg/index.js'

/** A list, ordered or not. */
export function rendreListe({ordonnee, elements}: Liste): string {
  const liste = ordonnee ? 'ol' : 'ul'
  return `<${liste}>${elements.map((element) => `<li>${rendreTexte(element)}</li>`).join('')}</${liste}>`
}

/** Inline text, its links checked. */
export function rendreTexte(texte: Texte): string {
  return typeof texte === 'string' ? echapper(texte) : texte.map(rendreSegment).join('')
}

function rendreSegment({texte, style, lien}: Segment): string {
  const mots = echapper(texte)
  const stylise =
    style === 'gras' ? `<strong>${mots}</strong>` : style === 'italique' ? `<em>${mots}</em>` : mots
  const vers = lienSur(lien)
  return vers === undefined ? stylise : `<a href="${echapper(vers)}">${stylise}</a>`
}
