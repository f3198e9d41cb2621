import {z} from 'zod'
import {ErreurMetier} from '../../../shared/erreur-metier.js'
import {enumerer} from '../../../shared/francais.js'
import type {EcritureDe} from '../ecriture.js'
import {ecritureDeDecision, type FaitsDesInstances, numeroSuivant} from './importer-instances.js'
import {estOuverte, toutesLesInstances, trouverInstance} from './lister-instances.js'
import {type Decision, schemaDecision} from './schema.js'

const schemaDecisionSuivie = schemaDecision.extend({
  nom_instance: z.string(),
  en_retard: z.boolean().describe('ouverte, et son échéance est passée'),
})

export const schemaListeDesDecisions = z.object({
  date: z.string(),
  decisions: z.array(schemaDecisionSuivie),
  ouvertes: z.int(),
  en_retard: z.int(),
})
/** The answer of `instances decisions lister`. */
export type ListeDesDecisions = z.infer<typeof schemaListeDesDecisions>

/** Decisions followed until done: those of a year, and the older ones still open. */
export function listerDecisions(
  faits: FaitsDesInstances,
  {
    annee,
    date,
    instance: saisie,
    ouvertes,
  }: {annee: number; date: string; instance?: string | undefined; ouvertes: boolean},
): ListeDesDecisions {
  const voulue = saisie === undefined ? undefined : trouverInstance(faits, saisie)
  const noms = new Map(toutesLesInstances(faits).map((i) => [i.code, i.nom]))
  const decisions = faits.decisions
    .filter((d) => voulue === undefined || d.instance === voulue.code)
    .filter((d) => d.date <= date && (estOuverte(d) || (!ouvertes && d.date.startsWith(`${annee}-`))))
    .toSorted((a, b) => (a.date === b.date ? (a.numero < b.numero ? -1 : 1) : a.date < b.date ? -1 : 1))
    .map((d) => ({
      ...d,
      nom_instance: noms.get(d.instance) ?? d.instance,
      en_retard: estOuverte(d) && d.echeance !== null && d.echeance < date,
    }))
  return {
    date,
    decisions,
    ouvertes: decisions.filter(estOuverte).length,
    en_retard: decisions.filter((d) => d.en_retard).length,
  }
}

export const schemaDecisionNotee = z.object({
  statut: z.enum(['notee', 'deja_notee', 'simule']),
  decision: schemaDecision,
  nom_instance: z.string(),
})
/** The answer of `instances decisions noter` and `faire`. */
export type DecisionNotee = z.infer<typeof schemaDecisionNotee>

type Note = {readonly note: DecisionNotee; readonly ecritures: readonly EcritureDe<'decisions', Decision>[]}

/** Notes a decision, under the next number of its year; the same words on the same day are one decision. */
export function noterDecision(
  faits: FaitsDesInstances,
  saisie: {
    readonly texte: string
    readonly instance: string
    readonly date: string
    readonly responsable: string | undefined
    readonly echeance: string | undefined
    readonly demandee: boolean
  },
): Note {
  const instance = trouverInstance(faits, saisie.instance)
  const texte = saisie.texte.trim()
  const {date} = saisie
  const connue = faits.decisions.find(
    (d) => d.instance === instance.code && d.date === date && d.texte === texte,
  )
  const avant = connue ?? {
    numero: numeroSuivant(faits.decisions, date),
    instance: instance.code,
    date,
    texte,
    responsable: null,
    echeance: null,
    etat: 'prise',
    faite_le: null,
    preuve: null,
  }
  const decision: Decision = {
    ...avant,
    responsable: saisie.responsable ?? avant.responsable,
    echeance: saisie.echeance ?? avant.echeance,
    etat: saisie.demandee ? 'demandee' : avant.etat,
  }
  return noter(decision, connue, instance.nom)
}

/** Moves a decision on: taken, done (with its day and proof) or dropped. */
export function faireDecision(
  faits: FaitsDesInstances,
  {
    numero,
    etat,
    le,
    preuve,
  }: {
    readonly numero: string
    readonly etat: 'prise' | 'faite' | 'abandonnee'
    readonly le: string
    readonly preuve: string | undefined
  },
): Note {
  const connue = faits.decisions.find((d) => d.numero === numero.trim())
  if (!connue) throw decisionInconnue(numero, faits.decisions)
  const nom = toutesLesInstances(faits).find((i) => i.code === connue.instance)?.nom ?? connue.instance
  const faite = etat === 'faite'
  const suite = {etat, faite_le: faite ? le : null, preuve: faite ? (preuve ?? connue.preuve) : null}
  return noter({...connue, ...suite}, connue, nom)
}

function noter(decision: Decision, connue: Decision | undefined, nom_instance: string): Note {
  const memes = connue !== undefined && JSON.stringify(decision) === JSON.stringify(connue)
  return {
    note: {statut: memes ? 'deja_notee' : 'notee', decision, nom_instance},
    ecritures: memes ? [] : [ecritureDeDecision(decision)],
  }
}

function decisionInconnue(numero: string, connues: readonly Decision[]): ErreurMetier {
  const ouvertes = connues.filter(estOuverte).map((d) => d.numero)
  return new ErreurMetier('PRG-064', `Aucune décision n'a le numéro « ${numero} ».`, {
    pistes: [
      ouvertes.length > 0 ? `Décisions ouvertes : ${enumerer(ouvertes)}.` : 'Aucune décision n’est ouverte.',
    ],
    details: {numero, ouvertes},
  })
}
