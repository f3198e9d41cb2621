import type {EtatDeValeur, Valeur} from '../../activite/index.js'
import type {Nature} from '../../referentiel/index.js'
import {deuxChiffres, dureeDe, type Etendue, ecrituresDe, moisDeLEtendue} from './etendue.js'

/** What one structure says of one indicator over some months, once they are combined. */
export type Lecture = {
  /** `partiel`: some months only; the value is summed but the structure is not counted as répondante. */
  readonly etat: 'complet' | 'partiel' | 'absent' | 'sans_objet'
  /** Null unless `etat` is `complet` or `partiel`; the numerator of a ratio. */
  readonly valeur: number | null
  /** The denominator, for a ratio only. */
  readonly denominateur?: number
  /** Months covered, out of `sur`, when `partiel`. */
  readonly mois?: number
  readonly sur?: number
  /** Month at whose end a stock was taken. */
  readonly finDeMois?: number
  /** Why there is no value, when the table says it. */
  readonly motif?: EtatDeValeur
  /** Something was received that cannot make the figure: a cumul, or the months of a distinct. */
  readonly autresPeriodes?: boolean
  /** What the number was made of, cell by cell. */
  readonly lues: readonly Valeur[]
}

/** Values of one structure, one indicator and one modality, by period. */
export type ParPeriode = ReadonlyMap<string, Valeur>

/** True for the months in which the structure existed; without mouvement, all of them. */
export type Existence = (mois: number) => boolean

export const ABSENT: Lecture = {etat: 'absent', valeur: null, lues: []}

const TOUJOURS: Existence = () => true

/** Reads a figure out of the periods received, as the nature of the indicator commands (design §4). */
export function lireEtendue(
  valeurs: ParPeriode | undefined,
  nature: Nature,
  etendue: Etendue,
  existe: Existence = TOUJOURS,
): Lecture {
  if (!valeurs) return ABSENT
  switch (nature) {
    case 'flux':
    case 'montant':
    case 'duree':
      return lireFlux(valeurs, etendue, existe)
    case 'stock':
      return lireStock(valeurs, etendue)
    case 'distinct':
      return lireDistinct(valeurs, etendue)
    case 'ratio':
      return ABSENT
  }
}

/** A complete reading of a number already known. */
export function lectureComplete(valeur: number, lues: readonly Valeur[] = []): Lecture {
  return {etat: 'complet', valeur, lues}
}

/** True when the reading carries a number, whole or not. */
export function estChiffree(lecture: Lecture): boolean {
  return lecture.valeur !== null
}

function lireFlux(valeurs: ParPeriode, etendue: Etendue, existe: Existence): Lecture {
  const propre = valeurPropre(valeurs, etendue)
  const donnee = nombre(propre)
  if (propre && donnee !== null) return lectureComplete(donnee, [propre])
  const {somme, lues, couverts} = sommerLesMois(valeurs, etendue, existe)
  const sur = dureeDe(etendue)
  if (lues.length > 0) {
    const attendus = moisDeLEtendue(etendue).filter((m) => existe(m)).length
    return couverts === sur
      ? lectureComplete(somme, lues)
      : {etat: 'partiel', valeur: somme, mois: couverts - (sur - attendus), sur: attendus, lues}
  }
  if (couverts === sur) return {etat: 'sans_objet', valeur: null, lues: []}
  return sansNombre(propre, autresPeriodes(valeurs, etendue))
}

/** Months, and quarters where a month is missing; a cumul is never turned into months. */
function sommerLesMois(valeurs: ParPeriode, etendue: Etendue, existe: Existence) {
  let [somme, couverts] = [0, 0]
  const lues: Valeur[] = []
  const ajouter = (valeur: Valeur | undefined, mois: readonly number[]) => {
    const lu = nombre(valeur)
    if (valeur && lu !== null) lues.push(valeur)
    somme += lu ?? 0
    const vides = mois.filter((m) => !existe(m)).length
    couverts += lu !== null || valeur?.etat === 'sans_objet' ? mois.length : vides
  }
  for (const mois of parTrimestre(etendue)) {
    const desMois = mois.map((m) => valeurs.get(`${etendue.annee}-${deuxChiffres(m)}`))
    const fin = mois.at(-1) ?? 0
    const duTrimestre = mois.length === 3 ? valeurs.get(`${etendue.annee}-T${fin / 3}`) : undefined
    const complet = desMois.every((v) => nombre(v) !== null || v?.etat === 'sans_objet')
    if (!complet && nombre(duTrimestre) !== null) ajouter(duTrimestre, mois)
    else for (const [i, m] of mois.entries()) ajouter(desMois[i], [m])
  }
  return {somme, lues, couverts}
}

/** The months by quarter; the last quarter may be cut. */
function parTrimestre(etendue: Etendue): number[][] {
  const trimestres = new Map<number, number[]>()
  for (const m of moisDeLEtendue(etendue)) {
    const numero = Math.ceil(m / 3)
    trimestres.set(numero, [...(trimestres.get(numero) ?? []), m])
  }
  return [...trimestres.values()]
}

function lireDistinct(valeurs: ParPeriode, etendue: Etendue): Lecture {
  const propre = valeurPropre(valeurs, etendue)
  const donnee = nombre(propre)
  if (!propre || donnee === null) return sansNombre(propre, autresPeriodes(valeurs, etendue))
  return lectureComplete(donnee, [propre])
}

/** The value given for exactly these months, a number before a state. */
function valeurPropre(valeurs: ParPeriode, etendue: Etendue): Valeur | undefined {
  const donnees = ecrituresDe(etendue).flatMap((periode) => valeurs.get(periode) ?? [])
  return donnees.find((v) => nombre(v) !== null) ?? donnees[0]
}

function lireStock(valeurs: ParPeriode, {annee, debut, fin}: Etendue): Lecture {
  let retenue: {valeur: Valeur; lu: number; ordre: number; fin: number} | undefined
  let muette: Valeur | undefined
  for (const [periode, valeur] of valeurs) {
    if (!periode.startsWith(String(annee))) continue
    const lu = nombre(valeur)
    const situation = situer(periode)
    if (situation.fin < debut || situation.fin > fin) continue
    if (lu === null) muette ??= valeur
    else if (!retenue || situation.ordre > retenue.ordre) retenue = {valeur, lu, ...situation}
  }
  return retenue
    ? {etat: 'complet', valeur: retenue.lu, finDeMois: retenue.fin, lues: [retenue.valeur]}
    : sansNombre(muette, false)
}

/** Last month of a period; at the same date the year wins over the month, the month over the quarter. */
function situer(periode: string): {fin: number; ordre: number} {
  if (periode.length === 4) return {fin: 12, ordre: 124}
  if (periode.includes('/')) return rang(Number(periode.slice(-2)), 1)
  return periode.includes('T') ? rang(Number(periode.slice(-1)) * 3, 2) : rang(Number(periode.slice(-2)), 3)
}

function rang(fin: number, finesse: number): {fin: number; ordre: number} {
  return {fin, ordre: fin * 10 + finesse}
}

function sansNombre(valeur: Valeur | undefined, autres: boolean): Lecture {
  if (valeur?.etat === 'sans_objet') return {etat: 'sans_objet', valeur: null, lues: []}
  return {...ABSENT, ...(valeur ? {motif: valeur.etat} : {}), ...(autres ? {autresPeriodes: true} : {})}
}

function autresPeriodes(valeurs: ParPeriode, etendue: Etendue): boolean {
  const siennes = new Set<string>(ecrituresDe(etendue))
  for (const [periode, valeur] of valeurs) {
    if (!siennes.has(periode) && periode.startsWith(String(etendue.annee)) && nombre(valeur) !== null)
      return true
  }
  return false
}

/** The number of a value, or null: a state other than `renseigne` never counts as 0. */
function nombre(valeur: Valeur | undefined): number | null {
  return valeur?.etat === 'renseigne' ? valeur.valeur : null
}
