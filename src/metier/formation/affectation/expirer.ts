import {formaterJour} from '../../../shared/francais.js'
import {changerEtat} from '../inscriptions/index.js'
import type {Inscription} from '../types.js'

/** Offers whose day is past are over: the place is free again. */
export function expirerPropositions(
  inscriptions: readonly Inscription[],
  le: string,
): {readonly inscriptions: readonly Inscription[]; readonly expirees: readonly Inscription[]} {
  const expirees: Inscription[] = []
  const apres = inscriptions.map((i) => {
    if (i.etat !== 'proposee' || i.jusquAu === null || i.jusquAu >= le) return i
    const motif = `sans réponse au ${formaterJour(i.jusquAu)} pour la session ${i.session ?? ''}`
    const expiree = changerEtat(i, {etat: 'expiree', motif})
    expirees.push(expiree)
    return expiree
  })
  return {inscriptions: apres, expirees}
}
