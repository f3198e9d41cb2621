import type {CelluleEnFlux} from '../../../documents/index.js'
import {empreinte} from '../../../shared/empreinte.js'
import {sansAccents} from '../../../shared/francais.js'
import {lireNombreSaisi} from '../../../shared/nombre-saisi.js'
import {jourDe} from '../../feuilles/index.js'
import type {Personnes, Ventilation} from '../../referentiel/index.js'
import type {LecteurDeModalite} from './types.js'

/** Read: a value; null: nothing is said; undefined: what is said is not one. */
type Lu<T> = T | null | undefined

const OUI = new Set(['oui', 'o', '1', 'vrai', 'x', 'true', 'yes'])
const NON = new Set(['non', 'n', '0', 'faux', 'false', 'no'])
const INCONNU = new Set([
  'inconnu',
  'inconnue',
  'non connu',
  'non connue',
  'ne sait pas',
  'nsp',
  'non precise',
])
/** Of a young person followed, whatever the mistake on a date: beyond, the number is no age. */
const AGES = {minimum: 10, maximum: 99}
/** The day of an event is whole, with or without its hour: a year or a month alone dates nothing. */
const JOUR =
  /^(\d{4}-\d{1,2}-\d{1,2}|\d{1,2}[/.-]\d{1,2}[/.-]\d{4})(?:[T\s]\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?Z?)?$/

/** True when a cell says nothing: empty, a dash, « NR », « inconnu ». */
export function estMuette(cellule: CelluleEnFlux): boolean {
  if (cellule === undefined) return true
  if (typeof cellule === 'number') return false
  const {etat} = lireNombreSaisi(cellule)
  return (
    etat === 'non_renseigne' ||
    etat === 'sans_objet' ||
    etat === 'secret' ||
    INCONNU.has(sansAccents(cellule.trim()))
  )
}

/** The years of the network: a day of 1900 or of 9999 fills a hole, it dates nothing. */
const PREMIER_JOUR = '1982-01-01'
const DERNIER_JOUR = '2099-12-31'

/** The ISO day of an event. */
export function lireJour(cellule: CelluleEnFlux): Lu<string> {
  const jour = typeof cellule === 'number' ? jourDeSerie(cellule) : jourEcrit(cellule)
  return jour === undefined && estMuette(cellule) ? null : jour
}

/** A column put back to « Standard » shows days as serial numbers; a year alone is none. */
function jourDeSerie(serie: number): string | undefined {
  const jour =
    serie > 9999 ? jourDe({genre: 'nombre', valeur: serie, affiche: String(serie)}, 'debut') : undefined
  return siPlausible(jour)
}

function jourEcrit(texte: string | undefined): string | undefined {
  const ecrit = JOUR.exec(texte?.trim() ?? '')?.[1]
  return siPlausible(ecrit && jourDe({genre: 'texte', valeur: ecrit, affiche: ecrit}, 'debut'))
}

function siPlausible(jour: string | undefined): string | undefined {
  return jour && jour >= PREMIER_JOUR && jour <= DERNIER_JOUR ? jour : undefined
}

export function lireOuiNon(cellule: CelluleEnFlux): Lu<boolean> {
  if (cellule === undefined) return null
  const texte = String(cellule).trim().toLowerCase()
  if (OUI.has(texte)) return true
  if (NON.has(texte)) return false
  return estMuette(cellule) ? null : undefined
}

/** A number of events: whole, and never below zero. */
export function lireEntier(cellule: CelluleEnFlux): Lu<number> {
  // What nearly every cell of such a column is.
  if (typeof cellule === 'string' && /^\d{1,6}$/.test(cellule)) return Number(cellule)
  if (estMuette(cellule)) return null
  const lu = typeof cellule === 'number' ? cellule : nombreEcrit(cellule ?? '')
  return lu !== undefined && Number.isInteger(lu) && lu >= 0 ? lu : undefined
}

function nombreEcrit(texte: string): number | undefined {
  const lu = lireNombreSaisi(texte)
  return lu.etat === 'renseigne' && !lu.pourcentage ? lu.valeur : undefined
}

/** Writings remembered by column: nearly every row repeats one of a few. */
const ECRITURES_RETENUES = 500

/** Prepares the reading of a column of modalities: their names and aliases, an age, a plain yes or no. */
export function preparerModalites(
  {modalites}: Ventilation,
  declaree: Personnes['ventilations'][number],
): LecteurDeModalite {
  const parEcriture = new Map<string, string>()
  for (const m of modalites) {
    for (const ecriture of [
      m.code.replaceAll('_', ' '),
      m.libelle,
      ...m.alias,
      ...(declaree.valeurs?.[m.code] ?? []),
    ])
      parEcriture.set(empreinte(ecriture), m.code)
  }
  const retenues = new Map<string | number, string | null | undefined>()
  const lire = (cellule: string | number): string | null | undefined => {
    const age = declaree.ages && lireAge(cellule)
    if (age !== undefined) return trancheDe(age, declaree.ages ?? [])
    const nommee = parEcriture.get(empreinte(String(cellule)))
    if (nommee !== undefined) return nommee
    const reponse = declaree.oui !== undefined || declaree.non !== undefined ? lireOuiNon(cellule) : undefined
    if (typeof reponse === 'boolean') return reponse ? declaree.oui : declaree.non
    return estMuette(cellule) ? null : undefined
  }
  return (cellule) => {
    if (cellule === undefined) return null
    if (retenues.has(cellule)) return retenues.get(cellule)
    const lue = lire(cellule)
    if (retenues.size < ECRITURES_RETENUES) retenues.set(cellule, lue)
    return lue
  }
}

function lireAge(cellule: string | number): number | undefined {
  const ecrit = /^\s*(\d{1,3}(?:[.,]\d+)?)\s*(?:ans?)?\s*$/i.exec(String(cellule))?.[1]
  return ecrit === undefined ? undefined : Math.floor(Number(ecrit.replace(',', '.')))
}

function trancheDe(
  age: number,
  ages: NonNullable<Personnes['ventilations'][number]['ages']>,
): string | undefined {
  if (age < AGES.minimum || age > AGES.maximum) return undefined
  return ages.find(({jusqu_a: borne}) => borne === undefined || age <= borne)?.modalite
}
