import {demandeDejaRepondue, demandeInconnue, demandeSansReponse} from '../erreurs.js'
import {comparerReponses} from './extraire-reponse.js'
import type {
  Demande,
  DemandeAjoutee,
  ListeDesDemandes,
  Rejeu,
  ReponseDonnee,
  Requete,
  ValeurGardee,
} from './schema.js'

/** One entry of the register of requests; it is of no year, since a closed one is still asked about. */
export type EcritureDeDemande = {
  readonly registre: 'demandes'
  readonly cle: string
  readonly annee: null
  readonly contenu: Demande
}

export function ecritureDeDemande(demande: Demande): EcritureDeDemande {
  return {registre: 'demandes', cle: String(demande.numero), annee: null, contenu: demande}
}

/** A new request, under the next number; those that asked the same before are told. */
export function ajouterDemande(
  connues: readonly Demande[],
  saisie: Pick<Demande, 'demandeur' | 'objet' | 'recue_le' | 'requete'>,
): Omit<DemandeAjoutee, 'simulation'> {
  const numero = Math.max(0, ...connues.map((d) => d.numero)) + 1
  return {
    demande: {numero, ...saisie, reponse: null},
    memes_questions: connues.filter((d) => memeQuestion(d.requete, saisie.requete)).map((d) => d.numero),
  }
}

type AReponse = {
  /** The number, as typed. */
  readonly numero: string
  readonly le: string
  readonly referentiel: string
  /** What the figures of today say. */
  readonly actuelles: readonly ValeurGardee[]
  /** Today's figures even where the same question was answered before. */
  readonly actualiser: boolean
}

/**
 * Answers a request. The same question gets the same answer: the one already given is given again, and what the
 * figures of today would say otherwise is told, unless they are asked for.
 */
export function repondreDemande(
  connues: readonly Demande[],
  {numero, le, referentiel, actuelles, actualiser}: AReponse,
): Omit<ReponseDonnee, 'simulation'> {
  const demande = trouverDemande(connues, numero)
  if (demande.reponse) throw demandeDejaRepondue(demande.numero, demande.reponse.le)
  const precedente = connues
    .filter((d) => d.reponse !== null && memeQuestion(d.requete, demande.requete))
    .toSorted((a, b) => comparerDates(b, a))[0]
  const ancienne = precedente?.reponse ?? undefined
  const ecarts = ancienne ? comparerReponses(ancienne.valeurs, actuelles) : []
  const reprise = ancienne !== undefined && !actualiser
  const reponse = reprise
    ? {...ancienne, le, reprise_de: precedente?.numero ?? null}
    : {le, referentiel, valeurs: [...actuelles], reprise_de: null}
  return {demande: {...demande, reponse}, ecarts}
}

/** The same request today: what was answered, and what has moved since. */
export function rejouerDemande(demande: Demande, actuelles: readonly ValeurGardee[]): Rejeu {
  if (!demande.reponse) throw demandeSansReponse(demande.numero)
  const ecarts = comparerReponses(demande.reponse.valeurs, actuelles)
  return {demande, identique: ecarts.length === 0, ecarts}
}

/** The register, latest first. */
export function listerDemandes(connues: readonly Demande[]): ListeDesDemandes {
  return {
    demandes: connues
      .toSorted((a, b) => b.numero - a.numero)
      .map((d) => ({...d, etat: d.reponse === null ? 'a_repondre' : 'repondue'})),
  }
}

/** The request a person designates: « 3 », « n° 3 ». */
export function trouverDemande(connues: readonly Demande[], saisie: string): Demande {
  const voulu = saisie.replace(/^\s*n\s*[°o]?\s*/i, '').trim()
  const trouvee = connues.find((d) => String(d.numero) === voulu)
  if (!trouvee) throw demandeInconnue(saisie, connues.length)
  return trouvee
}

function memeQuestion(a: Requete, b: Requete): boolean {
  return ecrire(a) === ecrire(b)
}

/** As text, whatever the order the codes were asked in. */
function ecrire({codes, ...reste}: Requete): string {
  return JSON.stringify([reste, [...codes].sort()])
}

function comparerDates(a: Demande, b: Demande): number {
  const [leA, leB] = [a.reponse?.le ?? '', b.reponse?.le ?? '']
  return leA < leB ? -1 : leA > leB ? 1 : a.numero - b.numero
}
