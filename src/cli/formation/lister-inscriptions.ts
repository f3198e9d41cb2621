import type {Classeur} from '../../documents/index.js'
import type {Espace} from '../../espace/index.js'
import {
  type EtatDInscription,
  exporterInscriptions,
  formulaireDInscription,
  type ListeDInscriptions,
  listerInscriptions,
  trouverSession,
} from '../../metier/formation/index.js'
import {trouverStructure} from '../../metier/structures/index.js'
import type {Exercice} from '../../shared/periode.js'
import {chargerParticipants} from './charger-inscriptions.js'

/** The registrations of a year, narrowed to a session or a structure written in any way. */
export async function listerLesInscriptions(
  espace: Espace,
  {
    annee,
    session,
    structure,
    etat,
  }: {
    readonly annee: Exercice
    readonly session: string | undefined
    readonly structure: string | undefined
    readonly etat: EtatDInscription | undefined
  },
): Promise<ListeDInscriptions> {
  const faits = await chargerParticipants(espace, annee, '')
  return listerInscriptions(faits.inscriptions, {
    ...faits,
    session: session && trouverSession(faits.sessions, annee, session).code,
    structure: structure && trouverStructure(faits.structures, {}, structure).code,
    etat,
  })
}

/** The workbook of the registrations, or the empty one a structure fills. */
export async function composerClasseurDInscriptions(
  espace: Espace,
  {
    annee,
    vierge,
    structure,
  }: {readonly annee: Exercice; readonly vierge: boolean; readonly structure: string | undefined},
): Promise<Classeur> {
  const faits = await chargerParticipants(espace, annee, '')
  const plan = {...faits, association: espace.config.association.nom}
  const sienne = structure === undefined ? undefined : trouverStructure(faits.structures, {}, structure)
  if (vierge) return formulaireDInscription(plan, sienne)
  return exporterInscriptions(
    faits.inscriptions.filter((i) => sienne === undefined || i.structure === sienne.code),
    plan,
  )
}
