import {moisCouverts} from '../../../shared/jour.js'
import type {Periode} from '../../../shared/periode.js'
import type {Indicateur} from '../../referentiel/index.js'
import {cleDeValeur} from '../importer-activite.js'
import {REGION, type Valeur} from '../types.js'
import type {FaitsDeCompletude} from './types.js'

/** A period answered and the day it first was. */
export type Recue = {readonly periode: Periode; readonly le: string}

/** What a structure answered for an indicator. */
export type Receptions = (structure: string, indicateur: Indicateur) => readonly Recue[]

/** A structure that says « sans objet » or « secret » has answered; « NC » or an empty cell has not. */
export function estRepondue({etat}: Pick<Valeur, 'etat'>): boolean {
  return etat === 'renseigne' || etat === 'sans_objet' || etat === 'secret'
}

/** Puts what was received for a year in order, whatever its source. */
export function rangerReceptions(
  {valeurs, origines}: Pick<FaitsDeCompletude, 'valeurs' | 'origines'>,
  annee: number,
): Receptions {
  const jours = new Map(origines.map((o) => [cleDeValeur(o), o.recuLe]))
  const rangees = new Map<string, Recue[]>()
  for (const v of valeurs) {
    if (v.structure === REGION || !v.periode.startsWith(String(annee)) || !estRepondue(v)) continue
    const le = jours.get(cleDeValeur(v))
    if (!le) continue
    const cle = `${v.structure}|${v.indicateur}|${v.modalites}`
    const siennes = rangees.get(cle)
    if (siennes) siennes.push({periode: v.periode, le})
    else rangees.set(cle, [{periode: v.periode, le}])
  }
  return (structure, indicateur) =>
    rubriquesDe(indicateur).flatMap((rubrique) => rangees.get(`${structure}|${rubrique}`) ?? [])
}

/** Where the figures of an indicator stand: under its own name, or as one modality of another. */
export function rubriquesDe({code, part_de}: Indicateur): string[] {
  const propre = `${code}|`
  return part_de ? [propre, `${part_de.indicateur}|${part_de.ventilation}=${part_de.modalite}`] : [propre]
}

/**
 * The day a period was received, `undefined` when it is not: a wider period answers for it (the year for its
 * months), and its months together do, except for distinct young people who cannot be added.
 */
export function recuLe(
  recues: readonly Recue[],
  attendue: Periode,
  nature: Indicateur['nature'],
): string | undefined {
  const {debut, fin} = moisCouverts(attendue)
  const directe = premierJour(recues, debut, fin)
  if (directe !== undefined || nature === 'distinct' || debut === fin) return directe
  let dernier = ''
  for (let mois = debut; mois <= fin; mois++) {
    const jour = premierJour(recues, mois, mois)
    if (jour === undefined) return undefined
    if (jour > dernier) dernier = jour
  }
  return dernier
}

function premierJour(recues: readonly Recue[], debut: number, fin: number): string | undefined {
  let premier: string | undefined
  for (const {periode, le} of recues) {
    const couverts = moisCouverts(periode)
    const couvre = couverts.debut <= debut && couverts.fin >= fin
    if (couvre && (premier === undefined || le < premier)) premier = le
  }
  return premier
}
