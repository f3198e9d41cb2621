import {empreinte} from '../../../shared/empreinte.js'
import type {Action} from '../types.js'
import {
  achatDe,
  amontDe,
  avalDe,
  type MaillonSimple,
  maillonDAction,
  maillonDeBesoin,
  maillonDeTheme,
  maillonDInscription,
} from './maillons.js'
import {type FaitsDeLaChaine, type Reconnu, reconnaitreCode} from './reconnaitre-code.js'
import {ETAPES_DE_LA_CHAINE, type HistoriqueDeCode} from './schema.js'

/** The whole chain a code belongs to, from the need to the balance, whichever end it is taken by. */
export function tracer(faits: FaitsDeLaChaine, saisi: string): HistoriqueDeCode {
  const reconnu = reconnaitreCode(faits, saisi)
  const {code, genre, libelle, actions} = reconnu
  return {
    code,
    genre,
    libelle,
    chaines:
      actions.length > 0 ? actions.map((a) => chaineDe(a, reconnu, faits)) : [sansAction(reconnu, faits)],
  }
}

function chaineDe(
  action: Action,
  reconnu: Reconnu,
  faits: FaitsDeLaChaine,
): HistoriqueDeCode['chaines'][number] {
  return {
    annee: action.annee,
    action: action.code,
    intitule: action.intitule,
    ...lier(
      [
        ...amontDe(action, faits),
        ...achatDe(action, faits),
        maillonDAction(action, faits),
        ...avalDe(action, faits),
        ...(reconnu.genre === 'inscription' ? maillonDInscription(faits, reconnu.code) : []),
      ],
      reconnu,
    ),
  }
}

/** A need nobody has answered yet, or will not: its chain stops where it is. */
function sansAction(reconnu: Reconnu, faits: FaitsDeLaChaine): HistoriqueDeCode['chaines'][number] {
  const {besoin, theme} = reconnu
  const annee = besoin?.annee ?? faits.annee
  const decision = faits.decisions.find(
    (d) => d.annee === annee && theme !== undefined && empreinte(d.theme) === empreinte(theme),
  )
  return {
    annee,
    action: null,
    intitule: null,
    ...lier(
      [
        ...(besoin ? [maillonDeBesoin(besoin, faits)] : []),
        ...(theme === undefined ? [] : [maillonDeTheme(theme, decision)]),
      ],
      reconnu,
    ),
  }
}

/** Puts the links in the order of the year, and says which steps nothing is known of. */
function lier(maillons: readonly MaillonSimple[], {code}: Reconnu) {
  return {
    maillons: maillons.toSorted((a, b) => rang(a) - rang(b)).map((m) => ({...m, demande: m.code === code})),
    absents: ETAPES_DE_LA_CHAINE.filter((etape) => !maillons.some((m) => m.etape === etape)),
  }
}

function rang({etape}: MaillonSimple): number {
  return ETAPES_DE_LA_CHAINE.indexOf(etape)
}
