export {type CaseDePreparation, ETATS_DE_CHAMP} from './case.js'
export {cleDe, type DonneesLues, lireDonnees, type RangeeLue} from './lire-donnees.js'
export {ATTENDUS, ecrireValeur, lireValeur} from './lire-valeur.js'
export {
  type Association,
  decrirePartie,
  type OrganismeSaisi,
  type Partie,
  partieDeLAssociation,
  partieDeLaStructure,
  partieDeLOrganisme,
  type Representant,
  schemaPartie,
} from './parties.js'
export {
  associationDe,
  type ChoixDeParties,
  donneesConformes,
  type FaitsDePreparation,
  type Preparation,
  preparerConventions,
  type ValeurTapee,
} from './preparer.js'
export {specimenDe} from './specimen.js'
