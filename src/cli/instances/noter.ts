import type {Espace} from '../../espace/index.js'
import {type DecisionNotee, faireDecision, noterDecision} from '../../metier/programme/index.js'
import {chargerInstances} from './charger-instances.js'

type Options = {readonly simulation: boolean}

/** Notes a decision of an instance. */
export async function noterDecisionDansEspace(
  espace: Espace,
  saisie: Parameters<typeof noterDecision>[1],
  options: Options,
): Promise<DecisionNotee> {
  return garder(espace, noterDecision(await chargerInstances(espace), saisie), options)
}

/** Moves a decision on: taken, done or dropped. */
export async function faireDecisionDansEspace(
  espace: Espace,
  saisie: Parameters<typeof faireDecision>[1],
  options: Options,
): Promise<DecisionNotee> {
  return garder(espace, faireDecision(await chargerInstances(espace), saisie), options)
}

async function garder(
  espace: Espace,
  {note, ecritures}: ReturnType<typeof noterDecision>,
  {simulation}: Options,
): Promise<DecisionNotee> {
  if (ecritures.length === 0) return note
  if (simulation) return {...note, statut: 'simule'}
  await espace.registres.noter(ecritures)
  return note
}
