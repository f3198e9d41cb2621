import {z} from 'zod'
import type {Espace} from '../../espace/index.js'
import {
  affecterDemandes,
  decrireInscription,
  delaiDeReponse,
  estOuverte,
  type Inscription,
  placesPrises,
  proposerPlaces,
  schemaInscription,
  trouverSession,
} from '../../metier/formation/index.js'
import type {Exercice} from '../../shared/periode.js'
import {
  chargerParticipants,
  delaiDeReponseDeLEspace,
  ecritureDInscription,
  type Participants,
  reglesDAffectation,
} from './charger-inscriptions.js'

const schemaStatut = z.enum(['ecrit', 'simule', 'abandonne'])

export const schemaAffectation = z.object({
  statut: schemaStatut,
  annee: z.int(),
  decisions: z.array(schemaInscription.extend({avant: z.string(), classement: z.array(z.string())})),
  sessions: z.array(
    z.object({
      session: z.string(),
      places: z.int(),
      minimum: z.int().nullable(),
      prises: z.int(),
      attendent: z.int(),
    }),
  ),
})
export type Affectation = z.infer<typeof schemaAffectation>

export const schemaPropositions = z.object({
  statut: schemaStatut,
  session: z.string(),
  jusqu_au: z.string(),
  libres: z.int().describe('places libres avant ces propositions'),
  proposees: z.array(schemaInscription),
  passees: z.array(schemaInscription.extend({pourquoi: z.string()})),
  expirees: z.array(schemaInscription),
})
export type Propositions = z.infer<typeof schemaPropositions>

/** Something prepared, and the way to keep it once it is confirmed. */
type Prepare<T> = {readonly rendu: T; readonly garder: () => Promise<void>}

/** The allocation of a year, not yet kept. */
export async function preparerAffectation(
  espace: Espace,
  {annee, le}: {readonly annee: Exercice; readonly le: string},
): Promise<Prepare<Affectation>> {
  const faits = await chargerParticipants(espace, annee, le)
  const decisions = affecterDemandes(faits, reglesDAffectation(espace))
  const changees = decisions.map((d) => d.apres)
  return {
    rendu: {
      statut: 'simule',
      annee,
      decisions: decisions.map(({avant, apres, classement}) => ({
        ...decrireInscription(apres, faits),
        avant: avant.etat,
        classement: [...classement],
      })),
      sessions: compterSessions(faits, changees),
    },
    garder: async () => espace.registres.noter(changees.map(ecritureDInscription)),
  }
}

function compterSessions(
  {annee, sessions, inscriptions}: Participants,
  changees: readonly Inscription[],
): Affectation['sessions'] {
  const apres = new Map([...inscriptions, ...changees].map((i) => [i.cle, i]))
  const siennes = [...apres.values()].filter((i) => i.annee === annee)
  return sessions
    .filter((s) => s.annee === annee && estOuverte(s))
    .map((s) => ({
      session: s.code,
      places: s.capaciteMax,
      minimum: s.capaciteMin,
      prises: placesPrises(s.code, siennes),
      attendent: siennes.filter(
        (i) =>
          i.etat === 'en_attente' &&
          i.action === s.action &&
          (i.souhaits.length === 0 || i.souhaits.includes(s.code)),
      ).length,
    }))
}

/** The offers of the free places of a session, not yet made. */
export async function preparerPropositions(
  espace: Espace,
  {
    annee,
    le,
    session: code,
    jusquAu,
    horsQuota,
  }: {
    readonly annee: Exercice
    readonly le: string
    readonly session: string
    readonly jusquAu: string | undefined
    readonly horsQuota: boolean
  },
): Promise<Prepare<Propositions>> {
  const faits = await chargerParticipants(espace, annee, le)
  const session = trouverSession(faits.sessions, annee, code)
  const limite = jusquAu ?? delaiDeReponse(session, {le, jours: delaiDeReponseDeLEspace(espace)})
  const regles = reglesDAffectation(espace)
  const {libres, proposees, passees, expirees} = proposerPlaces(session, faits, {
    regles: horsQuota ? {...regles, quotaParStructure: null} : regles,
    jusquAu: limite,
  })
  const decrire = (i: Inscription) => decrireInscription(i, faits)
  return {
    rendu: {
      statut: 'simule',
      session: session.code,
      jusqu_au: limite,
      libres,
      proposees: proposees.map(decrire),
      passees: passees.map(({inscription, pourquoi}) => ({...decrire(inscription), pourquoi})),
      expirees: expirees.map(decrire),
    },
    garder: async () => espace.registres.noter([...expirees, ...proposees].map(ecritureDInscription)),
  }
}
