/** Where a value comes from, or why there is none. */
export const ETATS_DE_CHAMP = [
  'classeur',
  'option',
  'reponse',
  'defaut',
  'annuaire',
  'facultatif',
  'manquant',
  'invalide',
] as const

/** One cell of the matrix party × field. */
export type CaseDePreparation = {
  readonly champ: string
  readonly libelle: string
  readonly etat: (typeof ETATS_DE_CHAMP)[number]
  /** As it would be printed; null when there is none. */
  readonly valeur: string | null
  readonly raison: string | null
}
