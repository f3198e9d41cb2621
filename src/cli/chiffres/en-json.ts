import {
  type Chiffres,
  type Explication,
  ecrireCentimes,
  type ListeDeChiffres,
} from '../../metier/chiffres/index.js'
import type {Referentiel} from '../../metier/referentiel/index.js'

/** What leaves under `--json`: amounts are in cents, and say so. */
export function chiffresEnJson(chiffres: Chiffres, {indicateurs}: Referentiel): Chiffres {
  const montants = new Set(indicateurs.filter((i) => i.nature === 'montant').map((i) => i.code))
  if (montants.size === 0) return chiffres
  const ecrire = (tous: Chiffres['chiffres']) =>
    tous.map((c) => (montants.has(c.code) ? ecrireCentimes(c) : c))
  return {
    ...chiffres,
    chiffres: ecrire(chiffres.chiffres),
    ...(chiffres.par ? {par: chiffres.par.map((g) => ({...g, chiffres: ecrire(g.chiffres)}))} : {}),
  }
}

/** The keys and their values. */
export function listeEnJson(liste: ListeDeChiffres): ListeDeChiffres {
  return {
    ...liste,
    chiffres: liste.chiffres.map((c) => (c.nature === 'montant' ? ecrireCentimes(c) : c)),
  }
}

/** A figure explained: its objective is told apart, and is no number. */
export function explicationEnJson(explication: Explication): Explication {
  if (explication.nature !== 'montant') return explication
  const {objectif, ...reste} = explication
  return {...ecrireCentimes(reste), objectif: objectif && ecrireCentimes(objectif)}
}
