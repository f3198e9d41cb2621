export * from './classeur.js'
export * from './dessin.js'
export * from './document.js'
export * from './grille.js'
