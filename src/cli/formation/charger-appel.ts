import type {Espace} from '../../espace/index.js'
import {
  type Action,
  type AppelDOffres,
  type FaitsDeLAppel,
  resumerPasses,
  trouverAppel,
} from '../../metier/formation/index.js'
import type {Exercice} from '../../shared/periode.js'

/** A call with all that it is judged on, and the actions of the plans. */
export type AppelCharge = FaitsDeLAppel & {readonly actions: readonly Action[]}

/** The call meant, by its code or as the only one of the year. */
export async function chargerAppel(
  espace: Espace,
  {annee, code}: {readonly annee: Exercice; readonly code: string | undefined},
): Promise<AppelCharge> {
  const {registres} = espace
  const appel = trouverAppel(await registres.charger('appels_d_offres'), {annee, code})
  const actions = await registres.charger('actions_formation')
  return {
    appel,
    offres: await registres.charger('offres'),
    notes: await registres.charger('notes_d_offres'),
    choix: await registres.charger('choix_d_offres'),
    organismes: await registres.charger('organismes'),
    actions,
    passes: resumerPasses(appel.annee, {
      actions,
      sessions: await registres.charger('sessions_formation'),
      evaluations: await registres.charger('evaluations'),
    }),
  }
}

/** Locks a call the day its first offer comes in; typed and not imported, so that undoing an import unlocks nothing. */
export async function verrouillerAppel(espace: Espace, appel: AppelDOffres, jour: string): Promise<void> {
  if (appel.verrouilleLe !== null) return
  await espace.registres.noter([
    {
      registre: 'appels_d_offres',
      cle: appel.code,
      annee: appel.annee,
      contenu: {...appel, verrouilleLe: jour},
    },
  ])
}
