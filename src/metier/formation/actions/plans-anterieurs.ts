import type {Grille} from '../../../documents/index.js'
import {type LignesLues, lireLignes, type ModeleDeFeuille} from '../../feuilles/index.js'
import type {PlanAnterieur} from '../types.js'

type ChampPlan = 'rang' | 'annee' | 'places' | 'actions' | 'sessions' | 'jours' | 'remarque'

/** The sheet of the former plans: one row a year, totals only. */
export const MODELE_PLANS: ModeleDeFeuille<ChampPlan> = {
  nom: 'Plans antérieurs',
  autresNoms: ['Plans', 'Anciens plans'],
  signature: [['rang'], ['annee'], ['places']],
  colonnes: [
    {champ: 'rang', titre: 'Plan', autres: ['n° du plan', 'rang'], format: 'entier', largeur: 8},
    {champ: 'annee', titre: 'Année', autres: ['exercice'], largeur: 10},
    {champ: 'places', titre: 'Places', format: 'entier', largeur: 10},
    {champ: 'actions', titre: 'Actions', format: 'entier', largeur: 10},
    {champ: 'sessions', titre: 'Sessions', format: 'entier', largeur: 10},
    {champ: 'jours', titre: 'Jours', format: 'decimal', largeur: 10},
    {champ: 'remarque', titre: 'Remarque', largeur: 30},
  ],
}

/** Reads the former plans; a workbook without that sheet has none. */
export function lirePlansAnterieurs(grilles: readonly Grille[]): LignesLues<PlanAnterieur> {
  return lireLignes(grilles, MODELE_PLANS, (rang): PlanAnterieur | undefined => {
    const [annee, places, numero] = [Number(rang.texte('annee')), rang.nombre('places'), rang.nombre('rang')]
    if (!Number.isInteger(annee) || places === null || numero === null) {
      const message = 'Un plan antérieur se dit par son rang, son année et ses places.'
      rang.constater('bloquante', 'FOR-006', 'annee', message, 'Complétez la ligne ou supprimez-la.')
      return undefined
    }
    return {
      annee,
      rang: numero,
      places,
      actions: rang.nombre('actions'),
      sessions: rang.nombre('sessions'),
      jours: rang.nombre('jours'),
    }
  })
}
