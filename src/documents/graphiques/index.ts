export {type Barre, type DemandeDeBarres, dessinerBarres} from './barres.js'
export {
  type Comparaison,
  type DemandeDeComparaison,
  dessinerColonnesComparees,
  type Serie,
} from './colonnes.js'
export {BLANC, contraste, ENCRE, FILET, GRIS, lisibleSur, melanger, teinte, texteSur} from './couleurs.js'
export {largeurDeTexte} from './mesure.js'
export {type DemandeDeParts, dessinerParts, type Part} from './parts.js'
export {type DemandeDeRealisation, dessinerRealisation, type Realisation} from './realisation.js'
