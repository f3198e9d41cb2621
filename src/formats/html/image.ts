import type {BlocImage, Image} from '../../documents/index.js'
import {echapper} from '../svg/index.js'

/** A picture inside the page itself, so that the file needs nothing else. */
export function rendreImage(
  {format, octets, largeur, hauteur}: Image,
  alternative: string,
  classe?: string,
): string {
  const classes = classe === undefined ? '' : ` class="${classe}"`
  const source = `data:image/${format};base64,${Buffer.from(octets).toString('base64')}`
  return `<img${classes} src="${source}" width="${largeur}" height="${hauteur}" alt="${echapper(alternative)}">`
}

/** A photograph, its caption and credit. */
export function rendrePhoto({image, legende, credit, alternative, largeur}: BlocImage, id: string): string {
  const mots = [
    legende === undefined ? '' : `<p class="legende" id="${id}">${echapper(legende)}</p>`,
    credit === undefined ? '' : `<p class="source">${echapper(credit)}</p>`,
  ].join('')
  return [
    `<figure class="photo${largeur === 'moitie' ? ' moitie' : ''}">`,
    rendreImage(image, alternative),
    mots === '' ? '' : `<figcaption>${mots}</figcaption>`,
    '</figure>',
  ].join('')
}
