import {z} from 'zod'
import {accorder} from '../../../shared/francais.js'
import {decrireInscription, type NomsDuPlan, placesPrises, schemaInscription} from '../inscriptions/index.js'
import type {Inscription, Session} from '../types.js'
import {classerDemandes, type FaitsDAffectation, type Unite} from './classer-demandes.js'
import {expirerPropositions} from './expirer.js'
import {OBSTACLES, obstacleA, obstaclesDe, type Placement} from './obstacles.js'
import type {ReglesDAffectation} from './regles.js'

export const schemaAttente = schemaInscription.extend({
  rang: z.int().nullable().describe('place dans la liste d’attente de l’action'),
  classement: z.array(z.string()).describe('ce qui fait ce rang, critère par critère'),
  raisons: z.array(
    z.object({
      session: z.string().nullable(),
      obstacle: z.enum([...OBSTACLES, 'a_proposer', 'a_affecter']),
      texte: z.string(),
    }),
  ),
})
export type Attente = z.infer<typeof schemaAttente>

/**
 * Why each person who waits still waits: her rank for the action, and for each session she accepts what stands in
 * the way, or that a free place was not offered yet.
 */
export function expliquerAttentes(
  faits: FaitsDAffectation & NomsDuPlan,
  regles: ReglesDAffectation,
): readonly Attente[] {
  const {annee, le} = faits
  const {inscriptions} = expirerPropositions(
    faits.inscriptions.filter((i) => i.annee === annee),
    le,
  )
  const placement: Placement = {
    inscriptions,
    sessions: new Map(faits.sessions.filter((s) => s.annee === annee).map((s) => [s.code, s])),
    regles,
  }
  const rangs = new Map<string, number>()
  const attentes = classerDemandes(
    inscriptions.filter((i) => i.etat === 'en_attente'),
    faits,
    regles,
  ).flatMap((unite) =>
    unite.membres.map((i) => {
      const rang = (rangs.get(unite.action) ?? 0) + 1
      rangs.set(unite.action, rang)
      return decrire(i, faits, {rang, classement: unite.classement, raisons: raisonsDe(unite, placement)})
    }),
  )
  const demandes = classerDemandes(
    inscriptions.filter((i) => i.etat === 'demandee'),
    faits,
    regles,
  )
  const aAffecter = {
    session: null,
    obstacle: 'a_affecter',
    texte: 'les places n’ont pas encore été attribuées : animreg formation inscriptions affecter',
  } as const
  return [
    ...attentes,
    ...demandes.flatMap((u) =>
      u.membres.map((i) => decrire(i, faits, {rang: null, classement: u.classement, raisons: [aAffecter]})),
    ),
  ]
}

function decrire(
  i: Inscription,
  noms: NomsDuPlan,
  {
    rang,
    classement,
    raisons,
  }: {rang: number | null; classement: readonly string[]; raisons: Attente['raisons']},
): Attente {
  return {...decrireInscription(i, noms), rang, classement: [...classement], raisons}
}

function raisonsDe(unite: Unite, placement: Placement): Attente['raisons'] {
  const ouvertes = unite.sessions.filter((s) => obstacleA(unite, s, placement) === undefined)
  return [
    ...ouvertes.map((s) => placeLibre(s, placement)),
    ...obstaclesDe(unite, placement).map((o) => ({...o})),
  ]
}

function placeLibre(session: Session, {inscriptions}: Placement): Attente['raisons'][number] {
  const libres = session.capaciteMax - placesPrises(session.code, inscriptions)
  const texte = `${session.code} : ${accorder(libres, 'place libre', 'places libres')}, à proposer : animreg formation inscriptions proposer-place ${session.code}`
  return {session: session.code, obstacle: 'a_proposer', texte}
}
