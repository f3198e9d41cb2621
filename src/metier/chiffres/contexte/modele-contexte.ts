import type {ModeleDeFeuille} from '../../feuilles/index.js'
import type {ChampDeStructure} from '../../structures/index.js'
import type {CodeDeGrandeur} from './grandeurs.js'

/** A count about a territory, by others than the network: it is published with its source. */
export type DonneeDeContexte = {
  readonly grandeur: CodeDeGrandeur
  readonly genre: 'region' | 'departement' | 'structure'
  /** `REGION`, a département or the code of a structure. */
  readonly territoire: string
  /** The year counted, which is often not that of the figures. */
  readonly annee: number
  readonly valeur: number
  readonly source: string
  /** Day on which the source published it. */
  readonly date_source: string | null
}

export type ChampDeContexte = ChampDeStructure | 'grandeur' | 'annee' | 'valeur' | 'source' | 'date'

/** One row per territory; what is counted stands in a column, or in the titles of the columns. */
export const MODELE_CONTEXTE: ModeleDeFeuille<ChampDeContexte> = {
  nom: 'Contexte',
  autresNoms: ['Données de contexte', 'Insee', 'Population', 'DEFM', 'Territoires'],
  signature: [['structure', 'code']],
  colonnes: [
    {
      champ: 'code',
      titre: 'Code',
      autres: ['code structure', 'code territoire', 'code département', 'département code', 'dép'],
      largeur: 10,
    },
    {
      champ: 'structure',
      titre: 'Territoire',
      autres: ['structure', 'mission locale', 'département', 'zone', 'nom', 'libellé', 'bassin'],
      largeur: 36,
    },
    {champ: 'grandeur', titre: 'Donnée', autres: ['grandeur', 'indicateur', 'variable'], largeur: 40},
    {champ: 'annee', titre: 'Année', autres: ['millésime', 'exercice'], format: 'entier', largeur: 10},
    {champ: 'valeur', titre: 'Valeur', autres: ['effectif', 'total'], format: 'entier', largeur: 12},
    {champ: 'source', titre: 'Source', autres: ['origine', 'producteur'], largeur: 36},
    {
      champ: 'date',
      titre: 'Date de la source',
      autres: ['date', 'publié le', 'extrait le', "date d'extraction", 'date de publication'],
      format: 'date',
      largeur: 14,
    },
  ],
}

/** One count per thing counted, territory and year. */
export function cleDeContexte({grandeur, genre, territoire, annee}: DonneeDeContexte): string {
  return `${grandeur}|${genre}:${territoire}|${annee}`
}
