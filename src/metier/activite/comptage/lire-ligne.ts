import type {CelluleEnFlux, LigneEnFlux} from '../../../documents/index.js'
import {empreinte} from '../../../shared/empreinte.js'
import type {Exercice} from '../../../shared/periode.js'
import {
  type ColonneLue,
  type Condition,
  estMuette,
  type IndicateurCompte,
  type LecteurDeModalite,
  lireEntier,
  lireJour,
  lireOuiNon,
  type VentilationLue,
} from '../personnes/index.js'
import type {Releves} from './relever.js'
import {CASE_ANNUELLE, type Evenement} from './tenir-comptes.js'

/** What is found while rows are read, beside the counts. */
export type Constatations = {
  readonly annee: Exercice
  readonly illisibles: Releves
  readonly modalitesInconnues: Releves
  /** Rows that do not answer a question asked of all. */
  readonly sansReponse: Releves
  /** Rows whose last event is later than the year, by indicator. */
  readonly posterieures: Map<IndicateurCompte, number>
  readonly voirJour: (jour: string) => void
}

/** Several indicators read one column: what it says badly is said once. */
type DejaLu = Map<ColonneLue, string | number | null | undefined>

/** One row, read for each indicator in turn. */
export function ouvrirLigne(
  {rang, cellules}: LigneEnFlux,
  constatations: Constatations,
): {
  readonly evenementDe: (indicateur: IndicateurCompte) => Evenement | undefined
  readonly modaliteDe: (ventilation: VentilationLue) => string | null
} {
  const deja: DejaLu = new Map()
  const modalites = new Map<LecteurDeModalite, string | null>()
  return {
    evenementDe: (indicateur) => {
      const evenement = chercherEvenement(indicateur, {cellules, rang, deja}, constatations)
      return evenement && remplit(indicateur.si, cellules) ? evenement : undefined
    },
    modaliteDe: ({colonne, lire}) => {
      const connue = modalites.get(lire)
      if (connue !== undefined) return connue
      const cellule = cellules[colonne.colonne]
      const modalite = lire(cellule)
      if (modalite === undefined)
        constatations.modalitesInconnues.noter(colonne, rang, String(cellule).trim())
      modalites.set(lire, modalite ?? null)
      return modalite ?? null
    },
  }
}

type Lieu = {readonly cellules: readonly CelluleEnFlux[]; readonly rang: number; readonly deja: DejaLu}

function chercherEvenement(
  indicateur: IndicateurCompte,
  lieu: Lieu,
  constatations: Constatations,
): Evenement | undefined {
  const {sorte, colonne, auMoins} = indicateur
  if (sorte === 'date' || sorte === 'derniere_date') {
    const jour = lireUneFois(colonne, lieu, () => lireDate(colonne, lieu, constatations))
    return typeof jour === 'string' ? situer(indicateur, jour, constatations) : undefined
  }
  const lu = lireUneFois(colonne, lieu, () => lireNombre(indicateur, lieu, constatations))
  const nombre = typeof lu === 'number' ? lu : 0
  if (sorte === 'somme') return nombre > 0 ? {case: CASE_ANNUELLE, nombre} : undefined
  return nombre >= auMoins ? {case: CASE_ANNUELLE, nombre: 1} : undefined
}

function lireUneFois(
  colonne: ColonneLue,
  {deja}: Lieu,
  lire: () => string | number | null | undefined,
): string | number | null | undefined {
  if (!deja.has(colonne)) deja.set(colonne, lire())
  return deja.get(colonne)
}

function lireDate(colonne: ColonneLue, {cellules, rang}: Lieu, {illisibles, voirJour}: Constatations) {
  const jour = lireJour(cellules[colonne.colonne])
  if (jour === undefined) illisibles.noter(colonne, rang)
  else if (jour !== null) voirJour(jour)
  return jour
}

function situer(
  indicateur: IndicateurCompte,
  jour: string,
  {annee, posterieures}: Constatations,
): Evenement | undefined {
  const dansLAnnee = jour.startsWith(`${annee}-`)
  if (indicateur.sorte === 'date')
    return dansLAnnee ? {case: Number(jour.slice(5, 7)) - 1, nombre: 1} : undefined
  if (jour > `${annee}-12-31`) posterieures.set(indicateur, (posterieures.get(indicateur) ?? 0) + 1)
  return dansLAnnee ? {case: CASE_ANNUELLE, nombre: 1} : undefined
}

/** A yes is one. */
function lireNombre(
  {sorte, colonne}: IndicateurCompte,
  {cellules, rang}: Lieu,
  {illisibles, sansReponse}: Constatations,
): number | null | undefined {
  const cellule = cellules[colonne.colonne]
  const lu = sorte === 'oui' ? lireOuiNon(cellule) : lireEntier(cellule)
  if (lu === undefined) illisibles.noter(colonne, rang)
  if (lu === null) sansReponse.noter(colonne, rang)
  return typeof lu === 'boolean' ? Number(lu) : lu
}

function remplit(si: Condition | undefined, cellules: readonly CelluleEnFlux[]): boolean {
  if (!si) return true
  const cellule = cellules[si.colonne.colonne]
  if (estMuette(cellule)) return false
  return si.parmi === undefined || si.parmi.has(empreinte(String(cellule)))
}
