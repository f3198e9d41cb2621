import type {Espace} from '../../espace/index.js'
import type {FaitsDesInstances} from '../../metier/programme/index.js'

/** All that is known of the instances: their registers, and the directory that completes them. */
export async function chargerInstances(espace: Espace): Promise<FaitsDesInstances> {
  const {registres} = espace
  return {
    instances: await registres.charger('instances'),
    mandats: await registres.charger('mandats'),
    reunions: await registres.charger('reunions'),
    decisions: await registres.charger('decisions'),
    personnes: await espace.chargerPersonnes(),
    structures: await espace.chargerStructures(),
  }
}
