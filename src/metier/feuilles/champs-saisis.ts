import type {Cellule} from '../../documents/index.js'
import {type Anomalie, anomalie} from '../../shared/anomalie.js'
import {lireNombreSaisi} from '../../shared/nombre-saisi.js'
import type {Lieu} from './tableau-lu.js'

/** A field read with what was found about it. */
export type Saisie<T> = {readonly valeur: T; readonly anomalies: readonly Anomalie[]}

/** The number in a cell; null when it is marked missing, undefined when it is not a number. */
export function nombreDe(cellule: Cellule): number | null | undefined {
  if (cellule.genre === 'nombre' && typeof cellule.valeur === 'number') return cellule.valeur
  const lu = lireNombreSaisi(cellule.affiche)
  if (lu.etat === 'renseigne') return lu.valeur
  return lu.etat === 'illisible' || lu.etat === 'ambigu' ? undefined : null
}

/**
 * The day in a cell; undefined when it is not one. A month or a year alone is taken from its first day, or to
 * its last one when the field is an end.
 */
export function jourDe(cellule: Cellule, borne: 'debut' | 'fin'): string | undefined {
  const {genre, valeur} = cellule
  if (genre === 'date' && typeof valeur === 'string') return valeur.slice(0, 10)
  // A column put back to « Standard » shows the day as its serial number: 39765 is 13/11/2008.
  if (
    genre === 'nombre' &&
    typeof valeur === 'number' &&
    valeur >= SERIE_MINIMALE &&
    valeur <= SERIE_MAXIMALE
  )
    return jourDeSerie(Math.floor(valeur))
  return jourEcrit(cellule.affiche.trim(), borne)
}

function jourEcrit(texte: string, borne: 'debut' | 'fin'): string | undefined {
  const lu =
    /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(texte) ??
    inverser(/^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(texte)) ??
    inverser(/^()(\d{1,2})[/.-](\d{4})$/.exec(texte)) ??
    /^((?:19|20)\d{2})()()$/.exec(texte)
  if (!lu) return undefined
  const annee = Number(lu[1])
  const mois = Number(lu[2] || (borne === 'debut' ? 1 : 12))
  if (mois < 1 || mois > 12) return undefined
  const dernier = joursDuMois(annee, mois)
  const jour = Number(lu[3] || (borne === 'debut' ? 1 : dernier))
  return jour >= 1 && jour <= dernier ? `${annee}-${deux(mois)}-${deux(jour)}` : undefined
}

/** 18 May 1927 and 11 January 2119: below are years, above nobody is in office. */
const SERIE_MINIMALE = 10_000
const SERIE_MAXIMALE = 80_000
/** Serial number of 1 January 1901. */
const SERIE_DE_1901 = 367

function jourDeSerie(serie: number): string {
  let [annee, reste] = [1901, serie - SERIE_DE_1901]
  for (let jours = joursDeLAnnee(annee); reste >= jours; jours = joursDeLAnnee(annee)) {
    reste -= jours
    annee += 1
  }
  let mois = 1
  for (; reste >= joursDuMois(annee, mois); mois += 1) reste -= joursDuMois(annee, mois)
  return `${annee}-${deux(mois)}-${deux(reste + 1)}`
}

function joursDeLAnnee(annee: number): number {
  return 337 + joursDuMois(annee, 2)
}

function inverser(lu: RegExpExecArray | null): string[] | undefined {
  return lu ? ['', lu[3] ?? '', lu[2] ?? '', lu[1] ?? ''] : undefined
}

function joursDuMois(annee: number, mois: number): number {
  if (mois === 2) return (annee % 4 === 0 && annee % 100 !== 0) || annee % 400 === 0 ? 29 : 28
  return [4, 6, 9, 11].includes(mois) ? 30 : 31
}

function deux(nombre: number): string {
  return String(nombre).padStart(2, '0')
}

/** The day after, by the calendar alone. */
export function lendemain(jour: string): string {
  const [annee = 0, mois = 0, j = 0] = jour.split('-').map(Number)
  if (j < joursDuMois(annee, mois)) return `${annee}-${deux(mois)}-${deux(j + 1)}`
  return mois === 12 ? `${annee + 1}-01-01` : `${annee}-${deux(mois + 1)}-01`
}

/** Nine digits lost their first zero in a spreadsheet; anything else that is not ten is kept and said. */
export function lireTelephone(brut: string | null, qui: string, lieu: Lieu): Saisie<string | null> {
  if (!brut) return {valeur: null, anomalies: []}
  if (/^[1-9]\d{8}$/.test(brut)) {
    const valeur = `0${brut}`.replace(/(\d\d)(?=\d)/g, '$1 ')
    return {valeur, anomalies: [completee(`Le téléphone de « ${qui} »`, brut, valeur, lieu)]}
  }
  // Two numbers in one cell are each checked.
  const mauvais = brut
    .split(/\s(?:ou|\/|;)\s|;|\s\/\s/)
    .map((numero) => numero.replace(/^(?:\+|00)33\s*\(?0?\)?/, '0').replace(/\D/g, ''))
    .find((chiffres) => chiffres.length !== 10)
  if (mauvais === undefined) return {valeur: brut, anomalies: []}
  const message = `Le téléphone de « ${qui} » (${brut}) a ${mauvais.length} chiffres.`
  const aFaire = 'Demandez le numéro à la structure et corrigez l’annuaire.'
  return {
    valeur: brut,
    anomalies: [
      anomalie('avertissement', 'STR-004', message, {...lieu, attendu: '10 chiffres', a_faire: aFaire}),
    ],
  }
}

/** Four digits had a first zero; five are wanted, of the structure's département when it is known. */
export function lireCodePostal(
  brut: string | null,
  {qui, departement, lieu}: {qui: string; departement: string | null; lieu: Lieu},
): Saisie<string | null> {
  if (!brut) return {valeur: null, anomalies: []}
  const valeur = /^\d{4}$/.test(brut) ? `0${brut}` : brut
  const anomalies = valeur === brut ? [] : [completee(`Le code postal de « ${qui} »`, brut, valeur, lieu)]
  if (codePostalCoherent(valeur, departement)) return {valeur, anomalies}
  const message = departement
    ? `Le code postal ${valeur} de « ${qui} » ne va pas avec le département ${departement}.`
    : `Le code postal « ${valeur} » de « ${qui} » n’a pas cinq chiffres.`
  const attendu = departement ? `cinq chiffres commençant par ${debutDeCode(departement)}` : 'cinq chiffres'
  const constat = {...lieu, attendu, a_faire: 'Vérifiez le code postal et le département.'}
  return {valeur, anomalies: [...anomalies, anomalie('avertissement', 'STR-005', message, constat)]}
}

function codePostalCoherent(codePostal: string, departement: string | null): boolean {
  return /^\d{5}$/.test(codePostal) && (!departement || codePostal.startsWith(debutDeCode(departement)))
}

/** Corsica's postal codes begin with 20; Saint-Barthélemy and Saint-Martin keep those of Guadeloupe. */
function debutDeCode(departement: string): string {
  if (/^2[AB]$/.test(departement)) return '20'
  return ['977', '978'].includes(departement) ? '971' : departement
}

export function lireCourriel(brut: string | null, qui: string, lieu: Lieu): Saisie<string | null> {
  if (!brut || brut.split(/\s*[;,]\s*/).every((c) => /^[^\s@<>]+@[^\s@<>]+\.[^\s@<>.]+$/.test(c)))
    return {valeur: brut, anomalies: []}
  const message = `Le courriel de « ${qui} » (${brut}) est incorrect.`
  const aFaire = 'Corrigez l’adresse dans l’annuaire.'
  return {
    valeur: brut,
    anomalies: [
      anomalie('avertissement', 'STR-006', message, {...lieu, attendu: 'nom@domaine', a_faire: aFaire}),
    ],
  }
}

/** Spaces are dropped; the key is checked. */
export function lireSiret(brut: string | null, qui: string, lieu: Lieu): Saisie<string | null> {
  if (!brut) return {valeur: null, anomalies: []}
  const valeur = brut.replace(/[\s.\u00A0\u202F]/g, '')
  if (/^\d{14}$/.test(valeur) && luhn(valeur)) return {valeur, anomalies: []}
  const message = /^\d{14}$/.test(valeur)
    ? `Le SIRET de « ${qui} » (${brut}) contient une faute de frappe : sa clé ne va pas.`
    : `Le SIRET de « ${qui} » (${brut}) n’a pas quatorze chiffres.`
  const aFaire = 'Vérifiez le numéro sur un courrier de la structure.'
  return {
    valeur,
    anomalies: [
      anomalie('avertissement', 'STR-023', message, {...lieu, attendu: '14 chiffres', a_faire: aFaire}),
    ],
  }
}

function luhn(chiffres: string): boolean {
  const somme = chiffres
    .split('')
    .toReversed()
    .reduce((s, c, rang) => {
      const double = Number(c) * (rang % 2 === 1 ? 2 : 1)
      return s + (double > 9 ? double - 9 : double)
    }, 0)
  return somme % 10 === 0
}

function completee(sujet: string, brut: string, valeur: string, lieu: Lieu): Anomalie {
  const message = `${sujet} est lu « ${valeur} » (« ${brut} » avait perdu son zéro).`
  return anomalie('information', 'STR-022', message, {...lieu, a_faire: 'Rien, si la valeur est la bonne.'})
}
