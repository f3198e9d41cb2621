import {ErreurMetier} from '../shared/erreur-metier.js'
import {demanderOuiNon} from './questions.js'

export type Confirmation = {
  readonly question: string
  /** `--oui` was typed. */
  readonly oui: boolean
  /** Somebody is there to answer. */
  readonly possible: boolean
  /** What will not be done without a yes, for the error: « l'import n° 12 n'est pas annulé ». */
  readonly enjeu: string
}

/** Asks before a consequence; `--oui` answers in advance, and a script that gives no answer is told so. */
export async function confirmer({question, oui, possible, enjeu}: Confirmation): Promise<boolean> {
  if (oui) return true
  if (!possible) {
    throw new ErreurMetier('ACT-062', `Cette commande demande une confirmation : ${enjeu}.`, {
      pistes: ['Ajoutez « --oui » pour confirmer.', 'Ajoutez « --simulation » pour voir sans rien changer.'],
      details: {option: 'oui'},
    })
  }
  return demanderOuiNon(question)
}
