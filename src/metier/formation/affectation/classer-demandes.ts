import {empreinte} from '../../../shared/empreinte.js'
import {formaterJour} from '../../../shared/francais.js'
import {personneDe} from '../bilan/index.js'
import {sessionsAcceptees} from '../inscriptions/index.js'
import type {Action, Besoin, Emargement, Inscription, Session} from '../types.js'
import {PRIORITES_ECRITES, type Priorite, type ReglesDAffectation} from './regles.js'

export type FaitsDAffectation = {
  readonly annee: number
  /** Of all years: former ones tell who was trained and who was not served. */
  readonly inscriptions: readonly Inscription[]
  readonly sessions: readonly Session[]
  readonly actions: readonly Action[]
  readonly emargements: readonly Emargement[]
  readonly besoins: readonly Besoin[]
  /** ISO day of the command: offers of before are over. */
  readonly le: string
}

/** Persons placed together or not at all; alone most of the time. */
export type Unite = {
  readonly membres: readonly Inscription[]
  readonly action: string
  readonly structure: string
  /** The sessions all of them accept, in order of wish. */
  readonly sessions: readonly Session[]
  /** Why it stands there in the list, criterion by criterion. */
  readonly classement: readonly string[]
}

type Note = {readonly rang: number | string; readonly texte: string}

/**
 * The requests in the order they are served. Nothing of it depends on the order of files: at equality, a draw
 * computed from the person and the action decides, always the same.
 */
export function classerDemandes(
  demandes: readonly Inscription[],
  faits: FaitsDAffectation,
  {priorites}: ReglesDAffectation,
): Unite[] {
  const passe = lirePasse(faits)
  const groupes = new Map<string, Inscription[]>()
  for (const i of demandes) groupes.set(groupeDe(i), [...(groupes.get(groupeDe(i)) ?? []), i])
  return [...groupes.values()]
    .map((membres) => {
      const notes = membres.map((i) => priorites.map((p) => noter(i, p, faits, passe)))
      // A group passes with its last member, so that nobody gets ahead by joining one.
      const triees = notes.toSorted(comparerNotes)
      return {unite: unite(membres, triees.at(-1) ?? [], faits), notes: triees.at(-1) ?? []}
    })
    .toSorted(
      (a, b) =>
        comparerNotes(a.notes, b.notes) ||
        tirage(a.unite) - tirage(b.unite) ||
        (nomDe(a.unite) < nomDe(b.unite) ? -1 : 1),
    )
    .map(({unite: u}) => u)
}

function unite(
  membres: readonly Inscription[],
  notes: readonly Note[],
  {sessions}: FaitsDAffectation,
): Unite {
  const tries = membres.toSorted((a, b) => (demandeDe(a) < demandeDe(b) ? -1 : 1))
  const [premier] = tries
  const communes = premier ? sessionsAcceptees(premier, sessions) : []
  return {
    membres: tries,
    action: premier?.action ?? '',
    structure: premier?.structure ?? '',
    sessions: communes.filter((s) =>
      tries.every((i) => sessionsAcceptees(i, sessions).some((autre) => autre.code === s.code)),
    ),
    classement: [...notes.map((n) => n.texte), 'tirage'],
  }
}

type Passe = {readonly formees: ReadonlySet<string>; readonly nonServies: ReadonlySet<string>}

/** What former years say of persons: trained at least once; asked last year and never served. */
function lirePasse({annee, inscriptions, emargements}: FaitsDAffectation): Passe {
  const suivies = new Set(emargements.map((e) => e.session))
  const venues = new Set(
    emargements.filter((e) => e.presence === 'present' || e.presence === 'partiel').map((e) => e.inscription),
  )
  const anciennes = inscriptions.filter((i) => i.annee < annee)
  const formees = anciennes.filter(
    (i) => i.etat === 'inscrite' && (venues.has(i.cle) || !suivies.has(i.session ?? '')),
  )
  const derniere = anciennes.filter((i) => i.annee === annee - 1)
  const servies = new Set(derniere.filter((i) => i.etat === 'inscrite').map(personneDe))
  const demandees = derniere.filter((i) => i.etat === 'en_attente' || i.etat === 'demandee')
  return {
    formees: new Set(formees.map(personneDe)),
    nonServies: new Set(demandees.map(personneDe).filter((p) => !servies.has(p))),
  }
}

function noter(i: Inscription, critere: Priorite, faits: FaitsDAffectation, passe: Passe): Note {
  const titre = PRIORITES_ECRITES[critere]
  switch (critere) {
    case 'jamais_forme': {
      const formee = passe.formees.has(personneDe(i))
      return {rang: formee ? 1 : 0, texte: `${titre} : ${formee ? 'non' : 'oui'}`}
    }
    case 'refuse_l_an_passe': {
      const oui = passe.nonServies.has(personneDe(i)) || besoinsDe(i, faits).some((b) => b.refuseLAnPasse)
      return {rang: oui ? 0 : 1, texte: `${titre} : ${oui ? 'oui' : 'non'}`}
    }
    case 'priorite': {
      const duBesoin = besoinsDe(i, faits).flatMap((b) => b.priorite ?? [])
      const priorite = i.priorite ?? (duBesoin.length > 0 ? Math.min(...duBesoin) : SANS_PRIORITE)
      return {rang: priorite, texte: `${titre} : ${priorite === SANS_PRIORITE ? 'non dite' : priorite}`}
    }
    case 'date':
      return {rang: i.recueLe, texte: `demande du ${formaterJour(i.recueLe)}`}
  }
}

/** After the three that can be said. */
const SANS_PRIORITE = 4

/** Needs of the structure that the action answers. */
function besoinsDe({structure, action, annee}: Inscription, {actions, besoins}: FaitsDAffectation): Besoin[] {
  const themes = new Set(actions.find((a) => a.annee === annee && a.code === action)?.themes.map(empreinte))
  return besoins.filter(
    (b) => b.annee === annee && b.structure === structure && themes.has(empreinte(b.theme)),
  )
}

function comparerNotes(a: readonly Note[], b: readonly Note[]): number {
  for (const [rang, note] of a.entries()) {
    const autre = b[rang]?.rang ?? note.rang
    if (note.rang !== autre) return note.rang < autre ? -1 : 1
  }
  return 0
}

function groupeDe(i: Inscription): string {
  const {action, structure, groupe} = i
  return groupe === null ? demandeDe(i) : `${action}|${structure}|ensemble ${empreinte(groupe)}`
}

/** What a request is, whatever number its file gave it. */
function demandeDe(i: Inscription): string {
  return `${i.action}|${personneDe(i)}`
}

function nomDe({membres}: Unite): string {
  return membres.map(demandeDe).join(' ')
}

/** FNV-1a: an equal chance for each name, and the same draw at each run. */
function tirage(u: Unite): number {
  let valeur = 0x81_1c_9d_c5
  for (const lettre of `${u.membres[0]?.annee ?? ''}|${nomDe(u)}`) {
    valeur = Math.imul(valeur ^ (lettre.codePointAt(0) ?? 0), 0x01_00_01_93) >>> 0
  }
  return valeur
}
