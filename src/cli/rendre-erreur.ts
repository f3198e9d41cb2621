import {traduireErreur} from '../espace/erreurs-systeme.js'
import {CATALOGUE_DES_MESSAGES} from '../shared/catalogue/index.js'
import {ErreurMetier} from '../shared/erreur-metier.js'
import {type Enveloppe, FORMAT} from './enveloppe.js'
import {Interruption} from './interruption.js'
import type {Style} from './style.js'

/** A failure as it will be told: numbered, in French, with its exit code. */
export type Echec = {
  readonly code: string
  readonly message: string
  readonly pistes: readonly string[]
  readonly details: Readonly<Record<string, unknown>>
  readonly sortie: 1 | 2 | 3 | 4 | 130
  /** The stack of a fault of ours. */
  readonly pile?: string
}

/** Sorts what was thrown: a stop asked by the person, an expected error, a refusal of the system, or a fault of ours. */
export function comprendreErreur(erreur: unknown): Echec {
  if (erreur instanceof Interruption || (erreur instanceof Error && erreur.name === 'ExitPromptError')) {
    const {message} = new Interruption()
    return {code: 'CLI-009', message, pistes: [], details: {}, sortie: 130}
  }
  const attendue = traduireErreur(erreur, cheminDe(erreur))
  if (!(attendue instanceof ErreurMetier)) return defaut(erreur)
  const {code, message, details, sortie} = attendue
  const pistes = attendue.pistes.length > 0 ? attendue.pistes : [CATALOGUE_DES_MESSAGES[code].aFaire]
  return {code, message, pistes, details, sortie}
}

/** True for what nobody expected: its trace is worth keeping. */
export function estUnDefaut(erreur: unknown): boolean {
  return comprendreErreur(erreur).sortie === 1
}

/** The file the system refused, when it named one. */
function cheminDe(erreur: unknown): string {
  return erreur instanceof Error && 'path' in erreur ? String(erreur.path) : 'un fichier'
}

function defaut(erreur: unknown): Echec {
  const pile = erreur instanceof Error ? (erreur.stack ?? erreur.message) : String(erreur)
  return {
    code: 'CLI-008',
    message: 'animreg a rencontré un défaut qui vient de lui, et non de vos fichiers.',
    pistes: [CATALOGUE_DES_MESSAGES['CLI-008'].aFaire],
    details: {},
    sortie: 1,
    pile,
  }
}

/** The failure under `--json`; the stack goes in only when asked for. */
export function enveloppeDEchec(echec: Echec, verbeux: boolean): Enveloppe {
  const details = verbeux && echec.pile ? {...echec.details, pile: echec.pile} : {...echec.details}
  const {code, message, pistes} = echec
  return {format: FORMAT, ok: false, erreur: {code, message, pistes: [...pistes], details}}
}

/** The failure for a person: what happened, what to do, where to read more. */
export function texteDEchec(echec: Echec, verbeux: boolean, style: Style): string {
  if (echec.sortie === 130) return echec.message
  const lignes = [`${style.erreur(`Erreur ${echec.code} :`)} ${echec.message}`]
  lignes.push(...echec.pistes.map((piste) => `  • ${piste}`))
  if (verbeux && echec.pile) lignes.push('', style.discret(echec.pile), '')
  lignes.push(`Pour en savoir plus : ${style.commande(`animreg expliquer ${echec.code}`)}`)
  return lignes.join('\n')
}
