import {accorder, formaterNombre} from '../../shared/francais.js'
import {REGION} from '../activite/index.js'
import {exact} from './agregat.js'

export type Realisation = {
  readonly objectif: number | null
  readonly taux: number | null
  readonly mentions: readonly string[]
}

/** The group whose objective is wanted; `reseau` when it is the whole network. */
export type Vises = {
  readonly codes: readonly string[]
  readonly reseau: boolean
  readonly repondantes: number
  readonly attendues: number
}

/**
 * Rate of achievement against the whole objective: what a structure that did not answer was to do is still to
 * be done, and the mention says how many answered. The objective notified to the region wins over the sum.
 */
export function realiser(
  objectifs: ReadonlyMap<string, number> | undefined,
  valeur: number | null,
  vises: Vises,
): Realisation {
  const {objectif, mentions} = objectifVise(objectifs, vises)
  if (objectif === null) return {objectif, taux: null, mentions}
  const taux = valeur === null || objectif === 0 ? null : valeur / objectif
  const {repondantes, attendues} = vises
  const partiel =
    taux !== null && repondantes < attendues
      ? [
          `taux de réalisation sur l'objectif entier, ${repondantes} structures sur ${attendues} ayant répondu`,
        ]
      : []
  return {objectif, taux, mentions: [...mentions, ...partiel]}
}

function objectifVise(objectifs: ReadonlyMap<string, number> | undefined, {codes, reseau}: Vises) {
  const donnes = codes.flatMap((code) => objectifs?.get(code) ?? [])
  const somme = donnes.length > 0 ? exact(donnes.reduce((a, b) => a + b, 0)) : null
  const notifie = reseau ? (objectifs?.get(REGION) ?? null) : null
  const mentions: string[] = []
  if (notifie !== null && somme !== null && donnes.length === codes.length && somme !== notifie) {
    mentions.push(`objectif notifié à la région ; la somme des structures est ${formaterNombre(somme)}`)
  }
  if (notifie === null && somme !== null && donnes.length < codes.length) {
    mentions.push(`objectif notifié à ${accorder(donnes.length, 'structure')} sur ${codes.length}`)
  }
  return {objectif: notifie ?? somme, mentions}
}
