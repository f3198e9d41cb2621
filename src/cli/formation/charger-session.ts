import type {Espace} from '../../espace/index.js'
import {
  type Action,
  type Emargement,
  type Emission,
  type Evaluation,
  type FaitsDeSession,
  type Inscription,
  inscritsDe,
  trouverSession,
} from '../../metier/formation/index.js'
import {ErreurMetier} from '../../shared/erreur-metier.js'
import {nomsDeFichiers} from '../../shared/nom-de-fichier.js'
import type {Exercice} from '../../shared/periode.js'
import {chargerPublication} from '../rapport/charger-publication.js'
import {chargerPlan} from './charger-plan.js'

/** One session with all that its documents are made of. */
export type SessionChargee = FaitsDeSession & {
  readonly actions: readonly Action[]
  readonly inscriptions: readonly Inscription[]
  readonly emargements: readonly Emargement[]
  readonly evaluations: readonly Evaluation[]
  readonly emission: Emission
  /** Share of half-days an attestation asks, a fraction of 1. */
  readonly taux: number
}

/** Loads a session; without anybody registered, there is nothing to sign or attest. */
export async function chargerSession(espace: Espace, annee: Exercice, code: string): Promise<SessionChargee> {
  const plan = await chargerPlan(espace, annee)
  const session = trouverSession(plan.sessions, annee, code)
  const inscrits = inscritsDe(session, plan.inscriptions)
  if (inscrits.length === 0) throw sessionVide(session.code)
  const action = plan.actions.find((a) => a.annee === annee && a.code === session.action)
  const {config, date} = await chargerPublication(espace, annee)
  const {association, region, charte} = config
  return {
    session,
    action,
    organisme: plan.organismes.find((o) => o.code === action?.organisme),
    inscrits,
    nomsDeStructures: new Map(plan.structures.map((s) => [s.code, s.nom])),
    actions: plan.actions,
    inscriptions: plan.inscriptions,
    emargements: plan.emargements,
    evaluations: await espace.registres.charger('evaluations'),
    emission: {emetteur: {association, region, annee}, charte, date},
    taux: (espace.config.formation?.taux_d_attestation ?? 100) / 100,
  }
}

/** Folder of `sorties/` for documents of a session: « emargements-f2008-03-2 ». */
export function dossierDeSession(quoi: string, session: string): string[] {
  const [dossier = quoi] = nomsDeFichiers([`${quoi} ${session}`])
  return ['formation', dossier]
}

function sessionVide(code: string): ErreurMetier {
  return new ErreurMetier('FOR-080', `Personne n'a de place à la session ${code}.`, {
    pistes: [
      'Importez les demandes : animreg formation inscriptions importer FICHIERS',
      'Puis attribuez les places : animreg formation inscriptions affecter',
    ],
    details: {session: code},
  })
}
