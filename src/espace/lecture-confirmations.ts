import type {Confirmation} from '../metier/activite/index.js'
import type {Connexion} from './base.js'

/** A confirmation, and the moment it was given (ISO, UTC). */
export type ConfirmationGardee = Confirmation & {readonly le: string}

/** What was last said of each finding of a year. */
export function lireConfirmations(connexion: Connexion, annee: number): ConfirmationGardee[] {
  // SQLite's rule on max(): the other columns are those of the row that holds it.
  const lignes = connexion
    .prepare(
      'SELECT cle, annee, valeurs, motif, le, max(numero) FROM confirmation WHERE annee = ? GROUP BY cle',
    )
    .all(annee) as ConfirmationGardee[]
  return lignes.map(({cle, valeurs, motif, le}) => ({cle, annee, valeurs, motif, le}))
}

/** Adds what the person says of some findings; what was said before stays in the base. */
export function ecrireConfirmations(
  connexion: Connexion,
  confirmations: readonly Confirmation[],
  le: string,
): void {
  const ajouter = connexion.prepare(
    'INSERT INTO confirmation (annee, cle, valeurs, motif, le) VALUES (?, ?, ?, ?, ?)',
  )
  for (const {annee, cle, valeurs, motif} of confirmations) ajouter.run(annee, cle, valeurs, motif, le)
}
