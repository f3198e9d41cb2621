import {empreinte} from '../../../shared/empreinte.js'
import {comparerTextes} from '../../../shared/francais.js'
import type {Structure} from '../../structures/index.js'
import type {
  Action,
  Emargement,
  EtapeDeFinancement,
  Inscription,
  Organisme,
  PlanAnterieur,
  Session,
} from '../types.js'
import {compterPresences, type Presences} from './compter-presences.js'
import type {BilanDAction, BilanDeFormation} from './schema.js'

/** All that a balance is counted from. */
export type FaitsDuBilan = {
  readonly annee: number
  readonly actions: readonly Action[]
  readonly organismes: readonly Organisme[]
  readonly sessions: readonly Session[]
  readonly plans: readonly PlanAnterieur[]
  readonly inscriptions: readonly Inscription[]
  readonly emargements: readonly Emargement[]
  readonly financements: readonly EtapeDeFinancement[]
  readonly structures: readonly Structure[]
}

/**
 * The balance of a year, recounted from the raw facts: a session counts unless it was cancelled or put off, a
 * person counts once however many sessions she follows, and what nobody gave is null, never zero.
 */
export function dresserBilan(faits: FaitsDuBilan): BilanDeFormation {
  const {annee} = faits
  const actions = faits.actions
    .filter((a) => a.annee === annee)
    .toSorted((a, b) => comparerTextes(a.code, b.code))
  const inscrites = faits.inscriptions.filter((i) => i.annee === annee && i.etat === 'inscrite')
  const connues = faits.inscriptions.some((i) => i.annee === annee)
  const parAction = actions.map((action) => bilanDAction(action, faits, connues))
  const presences = compterPresences(inscrites, faits.emargements, new Map(actions.map((a) => [a.code, a])))
  const places = sommer(parAction, (a) => a.places)
  const anterieurs = faits.plans.filter((p) => p.annee < annee)
  return {
    annee,
    plan: rangDuPlan(faits.plans, annee),
    actions: parAction.length,
    sessions: sommer(parAction, (a) => a.sessions),
    sessions_annulees: sommer(parAction, (a) => a.sessions_annulees),
    jours: sommer(parAction, (a) => a.jours),
    places,
    inscrits: connues ? inscrites.length : null,
    ...enCles(presences),
    salaries_formes: presences && personnesFormees(inscrites, faits.emargements),
    remplissage: connues && places > 0 ? inscrites.length / places : null,
    cumul_places: places + sommer(anterieurs, (p) => p.places),
    plans: anterieurs.length + (parAction.length > 0 ? 1 : 0),
    ...sommerCouts(parAction),
    par_action: parAction,
    par_metier: grouper(inscrites, faits.emargements, (i) => i.metier ?? 'non précisé'),
    par_structure: grouper(inscrites, faits.emargements, (i) => i.structure, nomsDes(faits.structures)),
    jamais_servies: connues ? jamaisServies(faits.structures, inscrites) : [],
    mentions: mentionsDe(faits, actions),
  }
}

function bilanDAction(action: Action, faits: FaitsDuBilan, connues: boolean): BilanDAction {
  const siennes = faits.sessions.filter((s) => s.annee === action.annee && s.action === action.code)
  const tenues = siennes.filter((s) => s.etat === 'prevue' || s.etat === 'realisee')
  const inscrites = faits.inscriptions.filter(
    (i) => i.annee === action.annee && i.action === action.code && i.etat === 'inscrite',
  )
  const compte = siennes.length > 0 ? compterSessions(tenues) : compterPrevu(action)
  const etape = (voulue: EtapeDeFinancement['etape']) => {
    const etapes = faits.financements.filter(
      (f) => f.annee === action.annee && f.action === action.code && f.etape === voulue,
    )
    return etapes.length > 0 ? sommer(etapes, (f) => f.centimes) : null
  }
  return {
    code: action.code,
    intitule: action.intitule,
    organisme: faits.organismes.find((o) => o.code === action.organisme)?.nom ?? null,
    publics: [...action.publics],
    ...compte,
    sessions_annulees: siennes.filter((s) => s.etat === 'annulee').length,
    inscrits: connues ? inscrites.length : null,
    ...enCles(compterPresences(inscrites, faits.emargements, new Map([[action.code, action]]))),
    remplissage: connues && compte.places > 0 ? inscrites.length / compte.places : null,
    cout_centimes: coutDe(action),
    accorde_centimes: etape('accord'),
    facture_centimes: etape('facture'),
    rembourse_centimes: etape('remboursement'),
  }
}

function compterSessions(tenues: readonly Session[]) {
  return {
    sessions: tenues.length,
    jours: sommer(tenues, (s) => s.demiJournees.length / 2),
    places: sommer(tenues, (s) => s.capaciteMax),
  }
}

/** An action whose sessions are not entered yet counts as it was planned. */
function compterPrevu({sessions, joursParSession, places}: Action) {
  return {sessions: sessions ?? 0, jours: (sessions ?? 0) * (joursParSession ?? 0), places: places ?? 0}
}

function enCles(presences: Presences | null) {
  return {
    presents: presences?.presents ?? null,
    journees_stagiaires: presences?.journees ?? null,
    heures_stagiaires: presences?.heures ?? null,
    absences_justifiees: presences?.justifiees ?? null,
    absences_non_justifiees: presences?.nonJustifiees ?? null,
  }
}

function coutDe({
  coutPedagogiqueCentimes: pedagogique,
  coutsAnnexesCentimes: annexes,
}: Action): number | null {
  return pedagogique === null && annexes === null ? null : (pedagogique ?? 0) + (annexes ?? 0)
}

function sommerCouts(actions: readonly BilanDAction[]) {
  const somme = (lire: (a: BilanDAction) => number | null) => {
    const connus = actions.flatMap((a) => lire(a) ?? [])
    return connus.length > 0 ? sommer(connus, (c) => c) : null
  }
  return {
    cout_centimes: somme((a) => a.cout_centimes),
    accorde_centimes: somme((a) => a.accorde_centimes),
    facture_centimes: somme((a) => a.facture_centimes),
    rembourse_centimes: somme((a) => a.rembourse_centimes),
  }
}

/** One person, whatever the case or the accents of her name. */
export function personneDe({nom, prenom, structure}: Inscription): string {
  return `${structure}|${empreinte(nom)}|${empreinte(prenom)}`
}

function personnesFormees(inscrites: readonly Inscription[], emargements: readonly Emargement[]): number {
  const venues = new Set(
    emargements.filter((e) => e.presence === 'present' || e.presence === 'partiel').map((e) => e.inscription),
  )
  return new Set(inscrites.filter((i) => venues.has(i.cle)).map(personneDe)).size
}

function grouper(
  inscrites: readonly Inscription[],
  emargements: readonly Emargement[],
  cle: (inscription: Inscription) => string,
  noms: ReadonlyMap<string, string> = new Map(),
): BilanDeFormation['par_structure'] {
  const groupes = new Map<string, Inscription[]>()
  for (const i of inscrites) groupes.set(cle(i), [...(groupes.get(cle(i)) ?? []), i])
  const suivi = emargements.length > 0
  return [...groupes]
    .map(([code, siennes]) => ({
      code,
      libelle: noms.get(code) ?? code,
      inscrits: siennes.length,
      salaries_formes: suivi ? personnesFormees(siennes, emargements) : null,
    }))
    .sort((a, b) => comparerTextes(a.libelle, b.libelle))
}

function nomsDes(structures: readonly Structure[]): ReadonlyMap<string, string> {
  return new Map(structures.map((s) => [s.code, s.nom]))
}

function jamaisServies(structures: readonly Structure[], inscrites: readonly Inscription[]) {
  const servies = new Set(inscrites.map((i) => i.structure))
  return structures.filter((s) => !servies.has(s.code)).map(({code, nom}) => ({code, nom}))
}

function rangDuPlan(plans: readonly PlanAnterieur[], annee: number): number | null {
  const sien = plans.find((p) => p.annee === annee)
  if (sien) return sien.rang
  const precedent = plans.filter((p) => p.annee < annee).toSorted((a, b) => b.annee - a.annee)[0]
  return precedent ? precedent.rang + 1 : null
}

function mentionsDe({sessions, plans, annee}: FaitsDuBilan, actions: readonly Action[]): string[] {
  const sans = actions.filter((a) => !sessions.some((s) => s.annee === annee && s.action === a.code))
  const sien = plans.find((p) => p.annee === annee)
  const places = sommer(
    sessions.filter((s) => s.annee === annee && s.etat !== 'annulee' && s.etat !== 'reportee'),
    (s) => s.capaciteMax,
  )
  return [
    ...(sans.length > 0
      ? [`${sans.map((a) => a.code).join(', ')} : sessions non saisies, comptées comme prévu au plan`]
      : []),
    ...(sien && sans.length === 0 && sien.places !== places
      ? [`Le tableau des plans donne ${sien.places} places à ${annee} ; les sessions en font ${places}`]
      : []),
  ]
}

function sommer<T>(elements: readonly T[], lire: (element: T) => number): number {
  return elements.reduce((somme, element) => somme + lire(element), 0)
}
