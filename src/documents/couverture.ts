import type {Couverture, Document} from './document.js'

/** The cover with the pictures of the charte, where it has none of its own. */
export function couvertureDe({
  couverture,
  charte,
}: Pick<Document, 'couverture' | 'charte'>): Couverture | undefined {
  if (!couverture) return undefined
  const [image, logo] = [couverture.image ?? charte.couverture, couverture.logo ?? charte.logo]
  const logosFinanceurs = couverture.logosFinanceurs ?? charte.logosFinanceurs
  return {
    ...couverture,
    ...(image ? {image} : {}),
    ...(logo ? {logo} : {}),
    ...(logosFinanceurs ? {logosFinanceurs} : {}),
  }
}
