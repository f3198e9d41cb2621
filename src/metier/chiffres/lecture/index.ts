export {
  dernierJourDe,
  deuxChiffres,
  dureeDe,
  type Etendue,
  ecrituresDe,
  estAnnuelle,
  etendueCumulee,
  moisDeLEtendue,
  periodeDe,
} from './etendue.js'
export {ABSENT, estChiffree, type Lecture, type ParPeriode} from './lire-etendue.js'
export {horsAnnuaire, ouvrirRegistre, type Registre, recadrer} from './registre.js'
export {estADate, estDenombrement, lireSerie, lireUnites, type Quand, type Serie} from './serie.js'
export type {Unite} from './unites.js'
