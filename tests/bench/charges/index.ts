import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {mesurerDixAns} from './dix-ans.js'
import {mesurerReconnaissance} from './reconnaissance.js'
import type {Charge, Reglages} from './types.js'
import {mesurerUneRegion} from './w1-region.js'
import {mesurerLePays} from './w2-national.js'
import {mesurerLesJeunes} from './w3-jeunes.js'
import {mesurerLeRapport} from './w4-rapport.js'
import {mesurerLesConventions} from './w5-conventions.js'
import {mesurerLeDemarrage} from './w6-demarrage.js'

const CHARGES = {
  reconnaissance: mesurerReconnaissance,
  w1: mesurerUneRegion,
  w2: mesurerLePays,
  w3: mesurerLesJeunes,
  w4: mesurerLeRapport,
  w5: mesurerLesConventions,
  w6: mesurerLeDemarrage,
  'dix-ans': mesurerDixAns,
} satisfies Record<string, Charge>

export type NomDeCharge = keyof typeof CHARGES

export const NOMS_DES_CHARGES = Object.keys(CHARGES) as readonly NomDeCharge[]

/** Runs a workload in a folder of its own, that goes with it. */
export async function mesurerCharge(nom: NomDeCharge, reglages: Reglages): Promise<string> {
  const dossier = mkdtempSync(join(tmpdir(), 'animreg-bench-'))
  try {
    return await CHARGES[nom](dossier, reglages)
  } finally {
    rmSync(dossier, {recursive: true, force: true})
  }
}
