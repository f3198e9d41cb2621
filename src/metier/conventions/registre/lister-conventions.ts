import {z} from 'zod'
import {comparerTextes} from '../../../shared/francais.js'
import {estSignee} from './etats.js'
import {attendues, verseDe} from './suivi.js'
import {type Convention, ETATS, schemaPiece, schemaSignature} from './types.js'

export const schemaConventionListee = z.object({
  cle: z.string(),
  numero: z.string().nullable(),
  modele: z.string().nullable(),
  titre: z.string(),
  objet: z.string(),
  parties: z.array(z.object({code: z.string().nullable(), nom: z.string()})),
  montant_centimes: z.int().nullable(),
  debut: z.string().nullable(),
  fin: z.string().nullable(),
  etat: z.enum(ETATS),
  depuis: z.string().nullable().describe('jour où elle est entrée dans cet état'),
  signee_le: z.string().nullable(),
  signatures: z.array(schemaSignature),
  signatures_attendues: z.array(z.string()).describe('parties qui n’ont pas encore signé'),
  verse_centimes: z.int(),
  nous_lie: z.boolean().describe('faux : suivie sans que l’association y soit partie'),
  pieces: z.array(schemaPiece),
})
export type ConventionListee = z.infer<typeof schemaConventionListee>

export const schemaListeDesConventions = z.object({
  annee: z.int(),
  conventions: z.array(schemaConventionListee),
  par_etat: z.array(z.object({etat: z.enum(ETATS), nombre: z.int(), montant_centimes: z.int()})),
})
/** The answer of `conventions lister`. */
export type ListeDesConventions = z.infer<typeof schemaListeDesConventions>

export type ChoixDeConventions = {
  readonly annee: number
  readonly modele?: string | undefined
  readonly etat?: string | undefined
  readonly codes?: readonly string[] | undefined
}

/** The conventions of a year, numbered ones first and in their order. */
export function choisirConventions(
  conventions: readonly Convention[],
  {annee, modele, etat, codes}: ChoixDeConventions,
): readonly Convention[] {
  return conventions
    .filter((c) => c.annee === annee)
    .filter((c) => (!modele || c.modele === modele) && (!etat || c.etat === etat))
    .filter((c) => !codes || c.parties.some((p) => p.code !== null && codes.includes(p.code)))
    .toSorted(
      (a, b) =>
        (a.rang ?? Number.MAX_SAFE_INTEGER) - (b.rang ?? Number.MAX_SAFE_INTEGER) ||
        comparerTextes(a.modele ?? '', b.modele ?? '') ||
        comparerTextes(a.parties[0]?.nom ?? '', b.parties[0]?.nom ?? ''),
    )
}

export function listerConventions(
  conventions: readonly Convention[],
  choix: ChoixDeConventions,
): ListeDesConventions {
  const choisies = choisirConventions(conventions, choix)
  const parEtat = ETATS.flatMap((etat) => {
    const siennes = choisies.filter((c) => c.etat === etat)
    if (siennes.length === 0) return []
    const montant = siennes.reduce((s, c) => s + (c.montant_centimes ?? 0), 0)
    return [{etat, nombre: siennes.length, montant_centimes: montant}]
  })
  return {annee: choix.annee, conventions: choisies.map(decrireSuivi), par_etat: parEtat}
}

/** One convention as lists and acts tell it. */
export function decrireSuivi(convention: Convention): ConventionListee {
  const {cle, numero, modele, titre, objet, parties, montant_centimes, debut, fin, etat, journal} = convention
  return {
    cle,
    numero,
    modele,
    titre,
    objet,
    parties: parties.map(({code, nom}) => ({code, nom})),
    montant_centimes,
    debut,
    fin,
    etat,
    depuis: journal.findLast((e) => e.etat === etat)?.le ?? null,
    signee_le: estSignee(convention) ? (journal.findLast((e) => e.etat === 'signee')?.le ?? null) : null,
    signatures: [...convention.signatures],
    signatures_attendues: attendues(convention).map((p) => p.nom),
    verse_centimes: verseDe(convention),
    nous_lie: convention.nous_lie,
    pieces: [...convention.pieces],
  }
}
