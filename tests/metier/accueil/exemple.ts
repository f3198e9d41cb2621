import {type FaitsAccueil, faireLePoint, type Point} from '../../../src/metier/accueil/index.js'
import {structure} from '../../support/reseau.js'

const STRUCTURES = [
  structure('54395S00', 'Mission Locale du Grand Nancy'),
  structure('57463S00', 'Mission Locale de la Ville de Metz'),
  structure('57480S00', 'PAIO de Metz Campagne', 'PAIO'),
]

type Chiffre = FaitsAccueil['chiffres']['chiffres'][number]
const chiffre = (valeur: number | null) => ({valeur}) as Chiffre

/** A year where everything has come in, and nothing was built or saved. */
const TOUT_RECU: FaitsAccueil = {
  annee: 2008,
  exercice: 2008,
  association: 'ARML',
  region: 'Lorraine',
  structures: STRUCTURES,
  valeurs: STRUCTURES.map(({code}) => ({structure: code, etat: 'renseigne'})),
  valeursPrecedentes: 3,
  imports: [
    {genre: 'annuaire', annee: 2008, le: '2009-01-10T09:00:00.000Z', anomalies: [{gravite: 'avertissement'}]},
    {genre: 'activite', annee: 2007, le: '2009-01-11T09:00:00.000Z', anomalies: []},
    {genre: 'activite', annee: 2008, le: '2009-01-12T09:00:00.000Z', anomalies: []},
  ],
  objectifs: [{indicateur: 'civis'}],
  chiffres: {chiffres: [chiffre(12), chiffre(0), chiffre(null)]},
  rapport: null,
  sauvegarde: null,
}

/** Where the year stands when the facts differ so. */
export function pointDe(modifie: Partial<FaitsAccueil> = {}): Point {
  return faireLePoint({...TOUT_RECU, ...modifie})
}

/** Nothing yet but the espace. */
export const VIDE: Partial<FaitsAccueil> = {
  structures: [],
  valeurs: [],
  valeursPrecedentes: 0,
  imports: [],
  objectifs: [],
  chiffres: {chiffres: [chiffre(null)]},
}

export const RAPPORT = {fichier: 'rapport-activite-2008.pdf', le: '2009-02-01T10:00:00.000Z'}
export const SAUVEGARDE = {fichier: 'sauvegarde.zip', le: '2009-02-01T10:00:00.000Z'}
/** An import that came after both. */
export const TARDIF = {
  genre: 'activite',
  annee: 2008,
  le: '2009-02-02T10:00:00.000Z',
  anomalies: [{gravite: 'bloquante'}, {gravite: 'information'}],
} as const
