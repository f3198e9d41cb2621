import {memeNombre} from '../meme-nombre.js'
import type {Chiffre} from '../schema.js'

/** What a figure is made of, each a number that may move on its own. */
export const GRANDEURS = [
  'valeur',
  'precedent',
  'evolution',
  'objectif',
  'repondantes',
  'attendues',
  'part',
] as const
export type Grandeur = (typeof GRANDEURS)[number]

/** One number of a figure. */
export type Ligne = {
  readonly code: string
  readonly libelle: string
  readonly unite: string
  readonly grandeur: Grandeur
  /** `sexe=femmes` for a part. */
  readonly modalite: string | null
  readonly libelleModalite: string | null
  readonly valeur: number | null
}

/** A number that is not the same on both sides; `null` side when the figure is not there at all. */
export type Difference = {
  readonly cle: string
  readonly avant: Ligne | null
  readonly apres: Ligne | null
}

/** The numbers of some figures, each under its key. */
export function lignesDe(chiffres: readonly Chiffre[]): ReadonlyMap<string, Ligne> {
  return new Map(chiffres.flatMap(lignesDUn).map((ligne) => [cleDe(ligne), ligne]))
}

function lignesDUn(chiffre: Chiffre): Ligne[] {
  const {code, libelle, unite} = chiffre
  const ligne = (grandeur: Exclude<Grandeur, 'part'>): Ligne => ({
    code,
    libelle,
    unite,
    grandeur,
    modalite: null,
    libelleModalite: null,
    valeur: chiffre[grandeur],
  })
  return [
    ...GRANDEURS.flatMap((g) => (g === 'part' ? [] : [ligne(g)])),
    ...chiffre.parts.map((p) => ({
      ...ligne('valeur'),
      grandeur: 'part' as const,
      modalite: `${p.ventilation}=${p.modalite}`,
      libelleModalite: p.libelle,
      valeur: p.valeur,
    })),
  ]
}

function cleDe({code, grandeur, modalite}: Ligne): string {
  return [code, grandeur, modalite ?? ''].join('|')
}

/**
 * The numbers that differ. A figure that is only on one side is told once, by its value; an evolution that moved
 * because one of its terms did goes without saying.
 */
export function differencesDe(avant: readonly Chiffre[], apres: readonly Chiffre[]): Difference[] {
  const [anciennes, nouvelles] = [lignesDe(avant), lignesDe(apres)]
  const cles = [...new Set([...anciennes.keys(), ...nouvelles.keys()])]
  const brutes = cles.flatMap((cle): Difference[] => {
    const [a, b] = [anciennes.get(cle) ?? null, nouvelles.get(cle) ?? null]
    return a && b && memeNombre(a.valeur, b.valeur) ? [] : [{cle, avant: a, apres: b}]
  })
  const bougees = new Set(brutes.map((d) => d.cle))
  const communs = new Set(avant.map((c) => c.code).filter((code) => apres.some((c) => c.code === code)))
  return brutes.filter((difference) => {
    const {code = '', grandeur} = difference.apres ?? difference.avant ?? {}
    if (!communs.has(code)) return grandeur === 'valeur'
    if (grandeur !== 'evolution') return true
    return !bougees.has(`${code}|valeur|`) && !bougees.has(`${code}|precedent|`)
  })
}
