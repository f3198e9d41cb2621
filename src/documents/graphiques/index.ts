export {type Barre, type DemandeDeBarres, dessinerBarres} from './barres.js'
export {
  CREDIT_DU_FOND_DE_CARTE,
  type DemandeDeCarte,
  dessinerCarteDesDepartements,
  type FondDeCarte,
  type ValeurDeDepartement,
} from './carte.js'
export {
  type Comparaison,
  type DemandeDeComparaison,
  dessinerColonnesComparees,
  type Serie,
} from './colonnes.js'
export {
  BLANC,
  contraste,
  degrader,
  ENCRE,
  FILET,
  GRIS,
  lisibleSur,
  melanger,
  teinte,
  texteSur,
} from './couleurs.js'
export {type Courbe, type DemandeDeCourbes, dessinerCourbes, type PointDeCourbe} from './courbes.js'
export {type BarreEmpilee, type DemandeDEmpilees, dessinerEmpilees, type Portion} from './empilees.js'
export {type DemandeDEvolutions, dessinerEvolutions, type Evolution} from './evolutions.js'
export {largeurDeTexte} from './mesure.js'
export {type DemandeDePage, dessinerPageDeChiffres} from './page-de-chiffres.js'
export {type DemandeDeParts, dessinerParts, type Part} from './parts.js'
export {type DemandeDeRealisation, dessinerRealisation, type Realisation} from './realisation.js'
