import type {Etape} from './chronique.js'

/** A few quick commands, one of each way of writing: what the tests strike. */
export const CHRONIQUE_COURTE: readonly Etape[] = [
  {argv: ['init', '.', '--nom', "Réseau d'essai", '--region', 'Lorraine', '--annee', '2008']},
  {argv: ['structures', 'importer', 'essai/annuaire.csv']},
  {argv: ['activite', 'importer', 'essai/2008.csv']},
  {argv: ['annee', 'ouvrir', '2009', '--par-defaut']},
  {argv: ['sauvegarder']},
]

/** What changes the format of an espace of an earlier version. */
export const PREMIERE_ECRITURE: readonly Etape[] = [{argv: ['activite', 'importer', 'essai/mars.csv']}]
