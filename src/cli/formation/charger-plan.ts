import type {Espace} from '../../espace/index.js'
import type {FaitsDuBilan} from '../../metier/formation/index.js'
import type {Exercice} from '../../shared/periode.js'

/** All the facts of the training plan, of every year; the rooms keep those they need. */
export async function chargerPlan(espace: Espace, annee: Exercice): Promise<FaitsDuBilan> {
  const {registres} = espace
  return {
    annee,
    actions: await registres.charger('actions_formation'),
    organismes: await registres.charger('organismes'),
    sessions: await registres.charger('sessions_formation'),
    plans: await registres.charger('plans_anterieurs'),
    inscriptions: await registres.charger('inscriptions'),
    emargements: await registres.charger('emargements'),
    financements: await registres.charger('financements_formation'),
    structures: await espace.chargerStructures(),
  }
}
