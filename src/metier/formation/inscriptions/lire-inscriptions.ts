import type {Grille} from '../../../documents/index.js'
import {anomalie} from '../../../shared/anomalie.js'
import {empreinte} from '../../../shared/empreinte.js'
import {type LignesLues, lireLignes, type RangLu} from '../../feuilles/index.js'
import {type Annuaire, nommerStructure} from '../../structures/index.js'
import {personneDe} from '../bilan/index.js'
import {ETATS_ECRITS, estTerminal} from '../machine-d-etats.js'
import type {Action, Inscription, Session} from '../types.js'
import {constaterChevauchements} from './constater-chevauchements.js'
import {lireActionEtSouhaits, lirePriorite} from './lire-souhaits.js'
import {type ChampInscription, MODELE_INSCRIPTIONS} from './modele-inscriptions.js'

export type ContexteDInscription = {
  readonly annee: number
  readonly annuaire: Annuaire
  /** The structure of rows that name none, when the file comes from one. */
  readonly structure: string | null
  readonly actions: readonly Action[]
  readonly sessions: readonly Session[]
  /** Registrations of all years. */
  readonly inscriptions: readonly Inscription[]
  /** Number of the next new registration. */
  readonly prochaine: number
  /** ISO day of the requests whose row has none. */
  readonly recueLe: string
}

type Rang = RangLu<ChampInscription>
type Lue = {readonly inscription: Inscription; readonly rang: Rang}

/** Reads the registrations of a workbook; a person already known for the action keeps her number and her state. */
export function lireInscriptions(
  grilles: readonly Grille[],
  contexte: ContexteDInscription,
): LignesLues<Inscription> {
  const rangs: Lue[] = []
  const vues = new Map<string, number>()
  let prochaine = contexte.prochaine
  const lues = lireLignes(grilles, MODELE_INSCRIPTIONS, (rang) => {
    const saisie = lireSaisie(rang, contexte)
    if (!saisie || estEnDouble(rang, saisie, vues)) return undefined
    const connue = trouverConnue(rang, saisie, contexte)
    if (connue === 'refusee') return undefined
    const inscription = connue
      ? completer(connue, saisie, rang)
      : {...NEUVE, ...saisie, cle: cleDe(contexte.annee, prochaine++)}
    rangs.push({inscription, rang})
    return inscription
  })
  if (lues.feuilles === 0) return {...lues, anomalies: [sansEnTete()]}
  return {...lues, anomalies: [...lues.anomalies, ...constaterChevauchements(rangs, contexte)]}
}

/** Number of a registration: `I2008-0042`. */
export function cleDe(annee: number, numero: number): string {
  return `I${annee}-${String(numero).padStart(4, '0')}`
}

type Saisie = Omit<Inscription, 'cle' | 'session' | 'etat' | 'jusquAu' | 'motif' | 'recueLe'> & {
  readonly recueLe: string
}

const NEUVE = {session: null, etat: 'demandee', jusquAu: null, motif: null} as const

function lireSaisie(rang: Rang, contexte: ContexteDInscription): Saisie | undefined {
  const [nom, prenom] = [rang.texte('nom'), rang.texte('prenom')]
  // A row of the form that was left empty holds its structure only.
  if (!nom && !prenom && !rang.texte('action') && !rang.texte('souhaits')) return undefined
  if (!nom || !prenom) {
    const aFaire = 'Complétez le nom et le prénom, ou supprimez la ligne.'
    const message = 'Une inscription demande le nom et le prénom de la personne.'
    rang.constater('bloquante', 'FOR-060', nom ? 'prenom' : 'nom', message, aFaire)
    return undefined
  }
  const structure = lireStructure(rang, contexte)
  const souhaite = lireActionEtSouhaits(rang, contexte)
  const priorite = lirePriorite(rang)
  if (structure === undefined || !souhaite) return undefined
  const metier = rang.texte('metier')
  constaterPublic(rang, souhaite.action, metier, `${nom.toUpperCase()} ${prenom}`)
  return {
    annee: contexte.annee,
    action: souhaite.action.code,
    souhaits: souhaite.sessions,
    structure,
    nom,
    prenom,
    courriel: rang.courriel('courriel', `${nom} ${prenom}`),
    metier,
    groupe: rang.texte('groupe'),
    priorite,
    recueLe: rang.jour('recueLe') ?? contexte.recueLe,
  }
}

function lireStructure(rang: Rang, {annuaire, structure}: ContexteDInscription): string | undefined {
  const nommee = nommerStructure(rang, annuaire)
  if (nommee === undefined) return undefined
  const code = nommee ?? structure
  if (code !== null) return code
  const aFaire = 'Remplissez la colonne « Structure », ou ajoutez « --structure CODE » à la commande.'
  rang.constater(
    'bloquante',
    'FOR-061',
    'structure',
    'La ligne ne dit pas de quelle structure est la personne.',
    aFaire,
  )
  return undefined
}

/** A job the action is not meant for is told: the animateur decides. */
function constaterPublic(rang: Rang, action: Action, metier: string | null, qui: string): void {
  if (metier === null || action.publics.length === 0) return
  const voulus = new Set(action.publics.map(empreinte))
  if (voulus.has(empreinte(metier)) || action.publics.some((p) => /^tou(s|t)/i.test(p))) return
  const message = `${qui} (${metier}) n’est pas du public de ${action.code} : ${action.publics.join(', ')}.`
  rang.constater(
    'avertissement',
    'FOR-066',
    'metier',
    message,
    'Vérifiez le métier ou l’action demandée ; la demande est gardée.',
  )
}

function estEnDouble(rang: Rang, saisie: Saisie, vues: Map<string, number>): boolean {
  const demande = `${personneDe({...NEUVE, ...saisie, cle: ''})}|${saisie.action}`
  const deja = vues.get(demande)
  if (deja === undefined) {
    vues.set(demande, rang.ligne)
    return false
  }
  const message = `${saisie.nom} ${saisie.prenom} est déjà ligne ${deja + 1} pour ${saisie.action}.`
  const aFaire = 'Supprimez l’une des deux lignes ; plusieurs sessions possibles s’écrivent sur une seule.'
  rang.constater('bloquante', 'FOR-067', 'nom', message, aFaire)
  return true
}

/** The registration the row is about: by its number, else the same person for the same action of the year. */
function trouverConnue(
  rang: Rang,
  saisie: Saisie,
  {inscriptions, annee}: ContexteDInscription,
): Inscription | 'refusee' | undefined {
  const cle = rang.texte('cle')
  const parCle = inscriptions.find((i) => i.cle === cle)
  if (cle && !parCle) {
    const message = `« ${cle} » n’est le numéro d’aucune inscription.`
    rang.constater('bloquante', 'FOR-068', 'cle', message, 'Videz la cellule pour une nouvelle demande.')
    return 'refusee'
  }
  const personne = personneDe({...NEUVE, ...saisie, cle: ''})
  const siennes = inscriptions.filter(
    (i) => i.annee === annee && i.action === saisie.action && personneDe(i) === personne,
  )
  const connue = parCle ?? siennes.find((i) => !estTerminal(i.etat)) ?? siennes.at(-1)
  if (!connue || !estTerminal(connue.etat)) return connue
  if (parCle) return connue
  const message = `${saisie.nom} ${saisie.prenom} a déjà une inscription à ${saisie.action}, ${ETATS_ECRITS[connue.etat]} (${connue.cle}) : la demande n’est pas reprise.`
  const aFaire =
    'Rien à faire ; une place se donne à une autre personne avec « animreg formation inscriptions remplacer ».'
  rang.constater('avertissement', 'FOR-069', 'nom', message, aFaire)
  return 'refusee'
}

/** A row changes what the structure says of the person; her state moves by the commands alone. */
function completer(connue: Inscription, saisie: Saisie, rang: Rang): Inscription {
  if (estTerminal(connue.etat)) return connue
  const recueLe = rang.texte('recueLe') === null ? connue.recueLe : saisie.recueLe
  return {...connue, ...saisie, action: connue.action, annee: connue.annee, recueLe}
}

function sansEnTete() {
  return anomalie('bloquante', 'FOR-004', 'Aucune feuille n’a l’en-tête d’une liste d’inscriptions.', {
    attendu: 'les colonnes « Nom », « Prénom » et « Action »',
    a_faire: 'Partez du classeur que donne « animreg formation inscriptions exporter inscriptions.xlsx ».',
  })
}
