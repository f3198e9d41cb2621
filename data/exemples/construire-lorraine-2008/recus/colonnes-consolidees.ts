import type {Annuel} from '../donnees.js'
import {sommer} from '../repartir.js'

export type Colonne = {readonly libelle: string; readonly lire: (annuel: Annuel) => number}
export type Groupe = {readonly libelle: string; readonly colonnes: readonly Colonne[]}

/** The columns of the consolidated table; a group of one column without libelle has one header for two rows. */
export const GROUPES: readonly Groupe[] = [
  {
    libelle: 'Jeunes en contact',
    colonnes: [
      {libelle: 'Total', lire: (a) => a.jeunesEnContact},
      {libelle: 'dont femmes', lire: (a) => a.jeunesEnContactFemmes},
    ],
  },
  {
    libelle: 'Demande au premier accueil',
    colonnes: [
      {libelle: 'Total', lire: (a) => sommer(Object.values(a.demandes))},
      {libelle: 'Emploi', lire: (a) => a.demandes.emploi},
      {libelle: 'Formation', lire: (a) => a.demandes.formation},
      {libelle: 'Projet professionnel', lire: (a) => a.demandes.projet_professionnel},
      {libelle: 'Autre', lire: (a) => a.demandes.autre},
    ],
  },
  {
    libelle: 'Propositions faites aux jeunes',
    colonnes: [
      {libelle: 'Total', lire: (a) => sommer(Object.values(a.propositions))},
      {libelle: 'Emploi', lire: (a) => a.propositions.emploi},
      {libelle: 'Projet professionnel', lire: (a) => a.propositions.projet_professionnel},
      {libelle: 'Formation', lire: (a) => a.propositions.formation},
      {libelle: 'Santé', lire: (a) => a.propositions.sante},
      {libelle: 'Logement', lire: (a) => a.propositions.logement},
      {libelle: 'Citoyenneté', lire: (a) => a.propositions.citoyennete},
      {libelle: 'Loisirs, sport, culture', lire: (a) => a.propositions.loisirs_sport_culture},
      {libelle: 'Autre', lire: (a) => a.propositions.autre},
    ],
  },
  {libelle: 'Jeunes parrainés', colonnes: [{libelle: '', lire: (a) => a.jeunesParraines}]},
  {libelle: 'Marraines et parrains', colonnes: [{libelle: '', lire: (a) => a.parrains}]},
]
