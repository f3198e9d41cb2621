import type {Confirmation} from '../metier/activite/index.js'
import type {Acces} from './acces.js'
import type {Connexion} from './base.js'
import {maintenant} from './horloge.js'

/** The findings somebody answers for, kept with the reason. */
export type Confirmations = {
  readonly charger: (annee: number) => Promise<readonly ConfirmationGardee[]>
  /** Keeps why some findings are right; what was said before stays. */
  readonly garder: (confirmations: readonly Confirmation[]) => Promise<void>
}

export function ouvrirConfirmations({lire, ecrire}: Acces): Confirmations {
  return {
    charger: async (annee) => lire((connexion) => lireConfirmations(connexion, annee)),
    garder: async (confirmations) => {
      const le = maintenant()
      await ecrire((connexion) => ecrireConfirmations(connexion, confirmations, le))
    },
  }
}

/** A confirmation, and the moment it was given (ISO, with its offset). */
export type ConfirmationGardee = Confirmation & {readonly le: string}

/** What was last said of each finding of a year. */
function lireConfirmations(connexion: Connexion, annee: number): ConfirmationGardee[] {
  // SQLite's rule on max(): the other columns are those of the row that holds it.
  const lignes = connexion
    .prepare(
      'SELECT cle, annee, valeurs, motif, le, max(numero) FROM confirmation WHERE annee = ? GROUP BY cle',
    )
    .all(annee) as ConfirmationGardee[]
  return lignes.map(({cle, valeurs, motif, le}) => ({cle, annee, valeurs, motif, le}))
}

/** Adds what the person says of some findings; what was said before stays in the base. */
function ecrireConfirmations(connexion: Connexion, confirmations: readonly Confirmation[], le: string): void {
  const ajouter = connexion.prepare(
    'INSERT INTO confirmation (annee, cle, valeurs, motif, le) VALUES (?, ?, ?, ?, ?)',
  )
  for (const {annee, cle, valeurs, motif} of confirmations) ajouter.run(annee, cle, valeurs, motif, le)
}
