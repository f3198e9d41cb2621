import {ErreurMetier} from '../../shared/erreur-metier.js'
import {enumerer} from '../../shared/francais.js'
import type {EtatDInscription, Inscription} from './types.js'

/**
 * The moves of a registration. A place is offered before it is taken by who waits; who refused, let the offer
 * expire, left or was replaced does not come back: a final state has no move. A person whose session is cancelled
 * waits again.
 */
const SUITES: Readonly<Record<EtatDInscription, readonly EtatDInscription[]>> = {
  demandee: ['inscrite', 'en_attente', 'annulee'],
  en_attente: ['proposee', 'annulee'],
  proposee: ['inscrite', 'refusee', 'expiree', 'annulee', 'en_attente'],
  inscrite: ['annulee', 'remplacee', 'en_attente'],
  refusee: [],
  expiree: [],
  annulee: [],
  remplacee: [],
}

/** How each state is written for people. */
export const ETATS_ECRITS: Readonly<Record<EtatDInscription, string>> = {
  demandee: 'demandée',
  inscrite: 'inscrite',
  en_attente: 'en attente',
  proposee: 'place proposée',
  refusee: 'refusée',
  expiree: 'expirée',
  annulee: 'annulée',
  remplacee: 'remplacée',
}

/** True when the registration will not move any more. */
export function estTerminal(etat: EtatDInscription): boolean {
  return SUITES[etat].length === 0
}

/** True when the person holds a place, or is offered one. */
export function occupeUnePlace({etat}: Pick<Inscription, 'etat'>): boolean {
  return etat === 'inscrite' || etat === 'proposee'
}

type Changement =
  | {readonly etat: 'inscrite'; readonly session: string}
  | {readonly etat: 'proposee'; readonly session: string; readonly jusquAu: string}
  | {
      readonly etat: 'en_attente' | 'refusee' | 'expiree' | 'annulee' | 'remplacee'
      readonly motif: string
    }

/** The registration after a move; a move that the present state forbids is refused. */
export function changerEtat(inscription: Inscription, changement: Changement): Inscription {
  const {etat} = inscription
  if (!SUITES[etat].includes(changement.etat)) throw gesteImpossible(inscription, changement.etat)
  switch (changement.etat) {
    case 'inscrite':
      return {...inscription, etat: 'inscrite', session: changement.session, jusquAu: null, motif: null}
    case 'proposee': {
      const {session, jusquAu} = changement
      return {...inscription, etat: 'proposee', session, jusquAu, motif: null}
    }
    case 'en_attente':
      return {...inscription, etat: 'en_attente', session: null, jusquAu: null, motif: changement.motif}
    default:
      // The session stays: it says which place was left.
      return {...inscription, etat: changement.etat, jusquAu: null, motif: changement.motif}
  }
}

function gesteImpossible({cle, etat}: Inscription, voulu: EtatDInscription): ErreurMetier {
  const possibles = SUITES[etat].map((suite) => `« ${ETATS_ECRITS[suite]} »`)
  const message =
    possibles.length === 0
      ? `L'inscription ${cle} est ${ETATS_ECRITS[etat]} : cet état est définitif.`
      : `L'inscription ${cle} est « ${ETATS_ECRITS[etat]} » : elle ne peut pas devenir « ${ETATS_ECRITS[voulu]} », seulement ${enumerer(possibles, 'ou')}.`
  return new ErreurMetier('FOR-070', message, {
    pistes: [
      `Voyez où elle en est : animreg formation inscriptions expliquer ${cle}`,
      ...(possibles.length === 0
        ? [
            'Pour donner la place à une autre personne : animreg formation inscriptions proposer-place SESSION',
          ]
        : []),
    ],
    details: {cle, etat, voulu},
  })
}
