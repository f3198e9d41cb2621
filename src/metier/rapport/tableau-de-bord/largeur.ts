/** The width of a drawing that fills the page, in points. */
export const LARGEUR_DES_DESSINS = 483
