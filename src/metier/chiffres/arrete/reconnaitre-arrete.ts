import type {Chiffre, Chiffres} from '../schema.js'
import {differencesDe} from './lignes-de-chiffres.js'

/** True when these figures are those, number for number, group by group. */
export function memesChiffres(a: Chiffres, b: Chiffres): boolean {
  if (a.annee !== b.annee || a.a_fin !== b.a_fin || a.perimetre !== b.perimetre) return false
  if (!memesNombres(a.chiffres, b.chiffres)) return false
  const [desA, desB] = [a.par ?? [], b.par ?? []]
  if (desA.length !== desB.length) return false
  return desA.every((groupe) => {
    const autre = desB.find((g) => g.code === groupe.code)
    return autre !== undefined && memesNombres(groupe.chiffres, autre.chiffres)
  })
}

function memesNombres(a: readonly Chiffre[], b: readonly Chiffre[]): boolean {
  return a.length === b.length && differencesDe(a, b).length === 0
}
