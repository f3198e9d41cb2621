import {accorder, formaterNombre} from '../../../shared/francais.js'
import {exact, REGION} from '../../activite/index.js'
import type {Indicateur, Nature} from '../../referentiel/index.js'
import {dureeDe, type Registre} from '../lecture/index.js'
import {OPTIONS_PAR_DEFAUT, type OptionsDeChiffres} from '../types.js'

/** How far the objective is, in a word. */
export type EtatDeRealisation = 'atteint' | 'proche' | 'en_retard'

export type Realisation = {
  readonly objectif: number | null
  readonly taux: number | null
  /** What was done less what was to be done. */
  readonly ecart: number | null
  readonly etat: EtatDeRealisation | null
  readonly mentions: readonly string[]
}

/** The group whose objective is wanted; `reseau` when it is the whole network. */
export type Vises = {
  readonly codes: readonly string[]
  readonly reseau: boolean
  readonly repondantes: number
  readonly attendues: number
}

export const SANS_OBJECTIF: Realisation = {objectif: null, taux: null, ecart: null, etat: null, mentions: []}

/** Natures that grow with the months: their objective is brought down to the months elapsed. */
const PROPORTIONNELLES: ReadonlySet<Nature> = new Set(['flux', 'montant', 'duree'])

/**
 * Rate of achievement against the whole objective: what a structure that did not answer was to do is still to
 * be done, and the mention says how many answered. The objective notified to the region wins over the sum.
 */
export function realiser(
  registre: Registre,
  {code, nature}: Indicateur,
  valeur: number | null,
  vises: Vises,
): Realisation {
  const {objectif: annuel, mentions} = objectifVise(registre, code, vises)
  if (annuel === null) return {...SANS_OBJECTIF, mentions}
  const {objectif, mention} = ramener(annuel, nature, dureeDe(registre.courant.etendue))
  const taux = valeur === null || objectif === 0 ? null : valeur / objectif
  const {repondantes, attendues} = vises
  const partiel =
    taux !== null && repondantes < attendues
      ? [
          `taux de réalisation sur l'objectif entier, ${repondantes} structures sur ${attendues} ayant répondu`,
        ]
      : []
  return {
    objectif,
    taux,
    ecart: valeur === null ? null : exact(valeur - objectif),
    etat: taux === null ? null : jugerTaux(taux, registre.faits.options?.seuils),
    mentions: [...mentions, ...mention, ...partiel],
  }
}

/** The words of the thresholds the network declared. */
export function jugerTaux(
  taux: number,
  {atteint, proche}: OptionsDeChiffres['seuils'] = OPTIONS_PAR_DEFAUT.seuils,
): EtatDeRealisation {
  if (taux >= atteint) return 'atteint'
  return taux >= proche ? 'proche' : 'en_retard'
}

function ramener(annuel: number, nature: Nature, mois: number) {
  if (mois === 12) return {objectif: annuel, mention: []}
  if (!PROPORTIONNELLES.has(nature)) {
    return {objectif: annuel, mention: ["objectif de l'année entière, qui ne se ramène pas à des mois"]}
  }
  return {
    objectif: exact((annuel * mois) / 12),
    mention: [`objectif de l'année ramené à ${mois} mois sur 12`],
  }
}

function objectifVise(registre: Registre, indicateur: string, {codes, reseau}: Vises) {
  const objectifs = registre.objectifs.get(indicateur)
  const donnes = codes.flatMap((code) => objectifs?.get(code)?.valeur ?? [])
  const somme = donnes.length > 0 ? exact(donnes.reduce((a, b) => a + b, 0)) : null
  const notifie = reseau ? (objectifs?.get(REGION)?.valeur ?? null) : null
  const mentions: string[] = []
  if (notifie !== null && somme !== null && donnes.length === codes.length && somme !== notifie) {
    mentions.push(`objectif notifié à la région ; la somme des structures est ${formaterNombre(somme)}`)
  }
  if (notifie === null && somme !== null && donnes.length < codes.length) {
    mentions.push(`objectif notifié à ${accorder(donnes.length, 'structure')} sur ${codes.length}`)
  }
  return {objectif: notifie ?? somme, mentions}
}
