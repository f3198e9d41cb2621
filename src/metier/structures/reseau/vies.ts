import type {CodeStructure, Structure} from '../types.js'
import {continueSousLeMemeCode, ordonnerMouvements, sourcesFermees} from './genres.js'
import type {Cible, FaitsDuReseau, IdentiteDeLAnnee, Mouvement} from './types.js'

type Identite = Pick<Structure, 'nom' | 'type' | 'departement'>
/** What is known from a day on: an identity, or the part of it that changed. */
type Repere = {readonly date: string; readonly identite: Partial<Identite>}

/** The life of one structure: when it opened and closed, what it was called and was, and from when. */
export type Vie = {
  readonly structure: Structure
  readonly ouverteLe: string | null
  readonly fermeeLe: string | null
  /** Oldest first. */
  readonly reperes: readonly Repere[]
  /** Names it bore before a mouvement that the directories do not tell, with the day it lost them. */
  readonly anciens: readonly Repere[]
}

/** The life of every structure ever known: of the directory, and of the mouvements. */
export function retracerVies(faits: FaitsDuReseau): ReadonlyMap<CodeStructure, Vie> {
  const mouvements = ordonnerMouvements(faits.mouvements)
  const vies = new Map<CodeStructure, Vie>()
  for (const structure of toutesLesStructures(faits.structures, mouvements)) {
    vies.set(structure.code, retracer(structure, faits.identites, mouvements))
  }
  return vies
}

function toutesLesStructures(
  structures: readonly Structure[],
  mouvements: readonly Mouvement[],
): Structure[] {
  const connues = new Map(structures.map((s) => [s.code, s]))
  for (const {cibles} of mouvements) {
    for (const cible of cibles) if (!connues.has(cible.code)) connues.set(cible.code, structureNee(cible))
  }
  return [...connues.values()]
}

/** A structure that only a mouvement knows yet: its address will come with the next directory. */
function structureNee({code, nom, type, departement}: Cible): Structure {
  return {
    code,
    nom: nom ?? code,
    type: type ?? 'ML',
    departement: departement ?? '',
    adresse: null,
    codePostal: null,
    ville: null,
    telephone: null,
    courriel: null,
  }
}

function retracer(
  structure: Structure,
  identites: readonly IdentiteDeLAnnee[],
  mouvements: readonly Mouvement[],
): Vie {
  const {code} = structure
  const siens = mouvements.filter((m) => m.sources.includes(code) || m.cibles.some((c) => c.code === code))
  const vues = identites.filter((i) => i.code === code && !estPerimee(i, siens))
  const ouverture = siens.find((m, rang) => ouvre(m, code, {vues, rang}))
  return {
    structure,
    ouverteLe: ouverture?.date ?? null,
    fermeeLe: siens.find((m) => sourcesFermees(m).includes(code))?.date ?? null,
    reperes: [...vues.map(repereDAnnuaire), ...siens.flatMap((m) => repereDeMouvement(m, code))].sort(
      (a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0),
    ),
    anciens: siens.flatMap((m) => repereAncien(m, code)),
  }
}

/** A directory that still says PAIO after the transformation was not brought up to date: it is not believed. */
function estPerimee({annee, type}: IdentiteDeLAnnee, siens: readonly Mouvement[]): boolean {
  const transformee = siens.find((m) => m.genre === 'transformation' && continueSousLeMemeCode(m))
  return type === 'PAIO' && transformee !== undefined && transformee.date <= `${annee}-12-31`
}

/**
 * A target is born of the mouvement; a scission may also give a part to a neighbour, which a directory or an earlier
 * mouvement already knew.
 */
function ouvre(
  mouvement: Mouvement,
  code: CodeStructure,
  {vues, rang}: {readonly vues: readonly IdentiteDeLAnnee[]; readonly rang: number},
): boolean {
  if (!peutOuvrir(mouvement) || !mouvement.cibles.some((c) => c.code === code)) return false
  return mouvement.genre !== 'scission' || (rang === 0 && !vues.some((v) => dejaVueAvant(v, mouvement.date)))
}

/** True when the targets of the mouvement are, or may be, born of it. */
export function peutOuvrir(mouvement: Mouvement): boolean {
  if (mouvement.genre === 'transformation') return !continueSousLeMemeCode(mouvement)
  return ['creation', 'regroupement', 'scission'].includes(mouvement.genre)
}

/** True when the directory of a year that ended before `date` holds the structure. */
export function dejaVueAvant({annee}: IdentiteDeLAnnee, date: string): boolean {
  return `${annee}-12-31` < date
}

function repereDAnnuaire({annee, nom, type, departement}: IdentiteDeLAnnee): Repere {
  return {date: `${annee}-12-31`, identite: {nom, type, departement}}
}

function repereDeMouvement(mouvement: Mouvement, code: CodeStructure): Repere[] {
  const cible = mouvement.cibles.find((c) => c.code === code)
  if (!cible) return []
  const {nom, type, departement} = cible
  const identite = {
    ...(nom === null ? {} : {nom}),
    ...(type === null ? {} : {type}),
    ...(departement === null ? {} : {departement}),
  }
  return Object.keys(identite).length > 0 ? [{date: mouvement.date, identite}] : []
}

/** Before its transformation a structure was a PAIO, whatever a later directory says of it. */
function repereAncien(mouvement: Mouvement, code: CodeStructure): Repere[] {
  const {genre, date, ancienNom, sources} = mouvement
  if (!sources.includes(code) || (genre !== 'transformation' && genre !== 'renommage')) return []
  const type = genre === 'transformation' ? ({type: 'PAIO'} as const) : {}
  return [{date, identite: {...(ancienNom === null ? {} : {nom: ancienNom}), ...type}}]
}

/** Existed on that day: open, and not closed yet. */
export function existeLe({ouverteLe, fermeeLe}: Vie, jour: string): boolean {
  return (ouverteLe === null || ouverteLe <= jour) && (fermeeLe === null || jour < fermeeLe)
}

/**
 * What the structure was on a day: what was last known by then; failing that what the next mouvement says it had
 * been; failing that what is first known after.
 */
export function identiteLe({structure, reperes, anciens}: Vie, jour: string): Identite {
  const champ = <C extends keyof Identite>(nom: C): Identite[C] => {
    const dits = reperes.filter((r) => r.identite[nom] !== undefined)
    const avant = dits.findLast((r) => r.date <= jour)
    const ancien = anciens.find((r) => r.date > jour && r.identite[nom] !== undefined)
    return (avant ?? ancien ?? dits[0])?.identite[nom] ?? structure[nom]
  }
  return {nom: champ('nom'), type: champ('type'), departement: champ('departement')}
}
