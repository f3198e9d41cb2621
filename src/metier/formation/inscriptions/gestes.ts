import {ErreurMetier} from '../../../shared/erreur-metier.js'
import {formaterJour} from '../../../shared/francais.js'
import {personneDe} from '../bilan/index.js'
import {changerEtat, estTerminal} from '../machine-d-etats.js'
import type {Emargement, Inscription, Session} from '../types.js'
import {cleDe} from './lire-inscriptions.js'
import {nommerSession, placeAuMemeMoment} from './places.js'

export type FaitsDesGestes = {
  readonly annee: number
  readonly inscriptions: readonly Inscription[]
  readonly sessions: readonly Session[]
  readonly emargements: readonly Emargement[]
}

/** A registration by its number, whatever the case it is typed in. */
export function trouverInscription(inscriptions: readonly Inscription[], cle: string): Inscription {
  const trouvee = inscriptions.find((i) => i.cle.toLowerCase() === cle.trim().toLowerCase())
  if (trouvee) return trouvee
  throw new ErreurMetier('FOR-072', `« ${cle} » n'est le numéro d'aucune inscription.`, {
    pistes: ['Relevez le numéro : animreg formation inscriptions lister'],
    details: {cle},
  })
}

/** The answer of who was offered a place: yes before the day said, or no for good. */
export function repondreALaProposition(
  inscription: Inscription,
  {accepte, motif, le}: {readonly accepte: boolean; readonly motif: string | undefined; readonly le: string},
): Inscription {
  const {jusquAu, session} = inscription
  if (inscription.etat === 'proposee' && accepte && jusquAu !== null && jusquAu < le) {
    const message = `La place était gardée à ${inscription.cle} jusqu'au ${formaterJour(jusquAu)} : la proposition a expiré.`
    throw new ErreurMetier('FOR-073', message, {
      pistes: [
        `Si la réponse est bien venue à temps, donnez son jour : animreg formation inscriptions repondre ${inscription.cle} --accepte --le ${jusquAu}`,
        `Sinon, proposez la place : animreg formation inscriptions proposer-place ${session ?? 'SESSION'}`,
      ],
      details: {cle: inscription.cle, jusqu_au: jusquAu, le},
    })
  }
  // An offer always names its session; any other state is refused by the machine.
  if (accepte) return changerEtat(inscription, {etat: 'inscrite', session: session ?? ''})
  return changerEtat(inscription, {etat: 'refusee', motif: motif ?? 'la personne a refusé la place proposée'})
}

/** A person leaves: her place is free at once, and offered by who decides, never given in silence. */
export function annulerInscription(
  inscription: Inscription,
  motif: string,
  {emargements}: FaitsDesGestes,
): Inscription {
  exigerNonCommencee(inscription, emargements)
  return changerEtat(inscription, {etat: 'annulee', motif})
}

/** A colleague of the same structure comes instead, even the day before. */
export function remplacerParticipant(
  inscription: Inscription,
  remplacant: Pick<Inscription, 'nom' | 'prenom' | 'courriel' | 'metier'>,
  {faits, prochaine, le}: {readonly faits: FaitsDesGestes; readonly prochaine: number; readonly le: string},
): {readonly partie: Inscription; readonly venue: Inscription; readonly retirees: readonly Inscription[]} {
  exigerNonCommencee(inscription, faits.emargements)
  const cle = cleDe(inscription.annee, prochaine)
  const partie = changerEtat(inscription, {etat: 'remplacee', motif: `remplacée par ${cle}`})
  const venue: Inscription = {
    ...inscription,
    ...remplacant,
    cle,
    souhaits: inscription.session === null ? [] : [inscription.session],
    groupe: null,
    motif: `remplace ${inscription.cle}`,
    recueLe: le,
  }
  const siennes = faits.inscriptions.filter(
    (i) => i.annee === venue.annee && i.action === venue.action && personneDe(i) === personneDe(venue),
  )
  const refus = siennes.find((i) => i.etat === 'refusee')
  if (refus) throw dejaRefusee(refus)
  exigerLibre(venue, partie, faits)
  const retirees = siennes
    .filter((i) => !estTerminal(i.etat) && i.cle !== partie.cle)
    .map((i) => changerEtat(i, {etat: 'annulee', motif: `vient à la place de ${inscription.cle} (${cle})`}))
  return {partie, venue, retirees}
}

function exigerLibre(
  venue: Inscription,
  partie: Inscription,
  {inscriptions, sessions}: FaitsDesGestes,
): void {
  const parCode = new Map(sessions.filter((s) => s.annee === venue.annee).map((s) => [s.code, s]))
  const session = parCode.get(venue.session ?? '')
  const restantes = inscriptions.filter((i) => i.cle !== partie.cle && i.annee === venue.annee)
  const autre = session && placeAuMemeMoment(venue, session, {inscriptions: restantes, sessions: parCode})
  if (!autre) return
  throw new ErreurMetier(
    'FOR-074',
    `${venue.nom} ${venue.prenom} a déjà une place à la session ${nommerSession(autre)}, aux mêmes demi-journées.`,
    {
      pistes: ['Donnez la place à une autre personne, ou annulez d’abord son autre inscription.'],
      details: {session: autre.code},
    },
  )
}

function exigerNonCommencee({cle, session}: Inscription, emargements: readonly Emargement[]): void {
  if (!emargements.some((e) => e.inscription === cle)) return
  throw new ErreurMetier(
    'FOR-075',
    `L'inscription ${cle} a déjà des émargements à la session ${session ?? ''}.`,
    {
      pistes: [
        'Une absence se note dans la feuille de présence : animreg formation emargements importer FICHIER',
        "Si l'émargement est une erreur, corrigez-le d'abord dans le classeur des présences.",
      ],
      details: {cle, session},
    },
  )
}

function dejaRefusee({cle, action}: Inscription): ErreurMetier {
  return new ErreurMetier(
    'FOR-076',
    `Cette personne a refusé une place pour ${action} (${cle}) : elle ne revient pas.`,
    {
      pistes: ['Donnez la place à une autre personne.'],
      details: {cle, action},
    },
  )
}

/** « DUPONT Camille » typed: the words in capitals are the name, else the first word. */
export function lireNomEtPrenom(saisie: string): {nom: string; prenom: string} {
  const mots = saisie.trim().split(/\s+/)
  const capitales = mots.filter((m) => m.length > 1 && m === m.toUpperCase() && m !== m.toLowerCase())
  const noms = capitales.length > 0 && capitales.length < mots.length ? capitales : mots.slice(0, 1)
  const [nom, prenom] = [noms.join(' '), mots.filter((m) => !noms.includes(m)).join(' ')]
  if (nom && prenom) return {nom, prenom}
  throw new ErreurMetier('FOR-077', `« ${saisie} » ne donne pas un nom et un prénom.`, {
    pistes: ['Écrivez par exemple : --par "DUPONT Camille"'],
    details: {valeur: saisie},
  })
}
