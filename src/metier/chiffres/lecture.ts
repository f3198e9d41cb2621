import type {EtatDeValeur, Valeur} from '../activite/index.js'
import type {Nature} from '../referentiel/index.js'

/** What one structure says of one indicator for one year, once its months are combined. */
export type Lecture = {
  /** `partiel`: some months only; the value is summed but the structure is not counted as répondante. */
  readonly etat: 'complet' | 'partiel' | 'absent' | 'sans_objet'
  /** Null unless `etat` is `complet` or `partiel`; the numerator of a ratio. */
  readonly valeur: number | null
  /** The denominator, for a ratio only. */
  readonly denominateur?: number
  /** Months covered, when `partiel`. */
  readonly mois?: number
  /** Month at whose end a stock was taken. */
  readonly finDeMois?: number
  /** Why there is no value, when the table says it. */
  readonly motif?: EtatDeValeur
  /** Something was received that cannot make a year: a cumul, or the months of a distinct. */
  readonly autresPeriodes?: boolean
}

/** Values of one structure, one indicator and one modality, by period. */
export type ParPeriode = ReadonlyMap<string, Valeur>

export const ABSENT: Lecture = {etat: 'absent', valeur: null}

/** Reads a year out of the periods received, as the nature of the indicator commands (design §4). */
export function lireAnnee(valeurs: ParPeriode | undefined, nature: Nature, annee: number): Lecture {
  if (!valeurs) return ABSENT
  switch (nature) {
    case 'flux':
    case 'montant':
    case 'duree':
      return lireFlux(valeurs, annee)
    case 'stock':
      return lireStock(valeurs, annee)
    case 'distinct':
      return lireDistinct(valeurs, annee)
    case 'ratio':
      return ABSENT
  }
}

/** A complete reading of a number already known for the whole year. */
export function lectureComplete(valeur: number): Lecture {
  return {etat: 'complet', valeur}
}

/** True when the reading carries a number, whole year or not. */
export function estChiffree(lecture: Lecture): boolean {
  return lecture.valeur !== null
}

function lireFlux(valeurs: ParPeriode, annee: number): Lecture {
  const annuelle = valeurs.get(String(annee))
  const donnee = nombre(annuelle)
  if (donnee !== null) return lectureComplete(donnee)
  const {somme, renseignes, couverts} = sommerLesMois(valeurs, annee)
  if (renseignes > 0) {
    return couverts === 12 ? lectureComplete(somme) : {etat: 'partiel', valeur: somme, mois: couverts}
  }
  if (couverts === 12) return {etat: 'sans_objet', valeur: null}
  return sansNombre(annuelle, autresQueLAnnee(valeurs, annee))
}

/** Months, and quarters where a month is missing; a cumul is never turned into months. */
function sommerLesMois(valeurs: ParPeriode, annee: number) {
  let [somme, renseignes, couverts] = [0, 0, 0]
  const ajouter = (valeur: Valeur | undefined, mois: number) => {
    const lu = nombre(valeur)
    if (lu !== null) renseignes += mois
    somme += lu ?? 0
    if (lu !== null || valeur?.etat === 'sans_objet') couverts += mois
  }
  for (let trimestre = 1; trimestre <= 4; trimestre++) {
    const mois = [2, 1, 0].map((recul) => valeurs.get(`${annee}-${deuxChiffres(3 * trimestre - recul)}`))
    const duTrimestre = valeurs.get(`${annee}-T${trimestre}`)
    const complet = mois.every((m) => nombre(m) !== null || m?.etat === 'sans_objet')
    if (!complet && nombre(duTrimestre) !== null) ajouter(duTrimestre, 3)
    else for (const m of mois) ajouter(m, 1)
  }
  return {somme, renseignes, couverts}
}

function lireDistinct(valeurs: ParPeriode, annee: number): Lecture {
  const annuelle = valeurs.get(String(annee))
  const donnee = nombre(annuelle)
  return donnee === null ? sansNombre(annuelle, autresQueLAnnee(valeurs, annee)) : lectureComplete(donnee)
}

function lireStock(valeurs: ParPeriode, annee: number): Lecture {
  let retenue: {valeur: number; ordre: number; fin: number} | undefined
  let muette: Valeur | undefined
  for (const [periode, valeur] of valeurs) {
    if (!periode.startsWith(String(annee))) continue
    const lu = nombre(valeur)
    const {fin, ordre} = situer(periode)
    if (lu === null) muette ??= valeur
    else if (!retenue || ordre > retenue.ordre) retenue = {valeur: lu, ordre, fin}
  }
  return retenue
    ? {etat: 'complet', valeur: retenue.valeur, finDeMois: retenue.fin}
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

function sansNombre(valeur: Valeur | undefined, autresPeriodes: boolean): Lecture {
  if (valeur?.etat === 'sans_objet') return {etat: 'sans_objet', valeur: null}
  return {...ABSENT, ...(valeur ? {motif: valeur.etat} : {}), ...(autresPeriodes ? {autresPeriodes} : {})}
}

function autresQueLAnnee(valeurs: ParPeriode, annee: number): boolean {
  for (const [periode, valeur] of valeurs) {
    if (periode.length > 4 && periode.startsWith(String(annee)) && nombre(valeur) !== null) return true
  }
  return false
}

/** The number of a value, or null: a state other than `renseigne` never counts as 0. */
function nombre(valeur: Valeur | undefined): number | null {
  return valeur?.etat === 'renseigne' ? valeur.valeur : null
}

function deuxChiffres(mois: number): string {
  return String(mois).padStart(2, '0')
}
