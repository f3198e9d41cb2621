export {ouvrirGuet, refusNominatif} from './designations.js'
export {grilleEnFlux} from './grille-en-flux.js'
export {estMuette, lireEntier, lireJour, lireOuiNon} from './lire-cellules.js'
export {type PersonnesReconnues, reconnaitrePersonnes} from './reconnaitre-personnes.js'
export type {
  ColonneLue,
  Condition,
  IndicateurCompte,
  LecteurDeModalite,
  PlanDeComptage,
  VentilationLue,
} from './types.js'
