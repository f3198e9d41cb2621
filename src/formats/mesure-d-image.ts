import type {BlocImage} from '../documents/index.js'

/** A picture on a page: as wide as asked, never enlarged beyond a pixel for a point, never taller than the room. */
export function mesurerImage(
  {image, largeur: voulue = 'pleine'}: Pick<BlocImage, 'image' | 'largeur'>,
  place: {readonly largeur: number; readonly hauteur: number},
): {readonly largeur: number; readonly hauteur: number} {
  const colonne = voulue === 'moitie' ? place.largeur / 2 : place.largeur
  const echelle = Math.min(1, colonne / image.largeur, place.hauteur / image.hauteur)
  return {largeur: image.largeur * echelle, hauteur: image.hauteur * echelle}
}

/** The size of a logo in its frame. */
export function mesurerLogo(
  image: BlocImage['image'],
  place: {readonly largeur: number; readonly hauteur: number},
): {readonly largeur: number; readonly hauteur: number} {
  const echelle = Math.min(place.largeur / image.largeur, place.hauteur / image.hauteur)
  return {largeur: image.largeur * echelle, hauteur: image.hauteur * echelle}
}
