import {ESPACE_FINE, ESPACE_INSECABLE} from '../../shared/francais.js'

const MOIS: Readonly<Record<string, string>> = {
  January: 'janvier',
  February: 'février',
  March: 'mars',
  April: 'avril',
  May: 'mai',
  June: 'juin',
  July: 'juillet',
  August: 'août',
  September: 'septembre',
  October: 'octobre',
  November: 'novembre',
  December: 'décembre',
  Jan: 'janv.',
  Feb: 'févr.',
  Mar: 'mars',
  Apr: 'avr.',
  Jun: 'juin',
  Jul: 'juil.',
  Aug: 'août',
  Sep: 'sept.',
  Oct: 'oct.',
  Nov: 'nov.',
  Dec: 'déc.',
  Monday: 'lundi',
  Tuesday: 'mardi',
  Wednesday: 'mercredi',
  Thursday: 'jeudi',
  Friday: 'vendredi',
  Saturday: 'samedi',
  Sunday: 'dimanche',
  Mon: 'lun.',
  Tue: 'mar.',
  Wed: 'mer.',
  Thu: 'jeu.',
  Fri: 'ven.',
  Sat: 'sam.',
  Sun: 'dim.',
}

const ERREURS: Readonly<Record<string, string>> = {
  '#VALUE!': '#VALEUR!',
  '#NAME?': '#NOM?',
  '#NUM!': '#NOMBRE!',
  '#NULL!': '#NUL!',
  '#SPILL!': '#EPARS!',
}

/** The library formats as an American Excel; a French one shows `1 234,50` and `95,75 %`. */
export function nombreAffiche(anglais: string): string {
  return anglais
    .trim()
    .replace(/\d[\d,]*(?:\.\d+)?|\.\d+/, (nombre) => nombre.replaceAll(',', ESPACE_FINE).replace('.', ','))
    .replace(/(\d)%/, `$1${ESPACE_INSECABLE}%`)
}

/** `December 2008` → « décembre 2008 ». */
export function dateAffichee(anglais: string): string {
  return anglais.trim().replace(/[A-Za-z]+/g, (mot) => MOIS[mot] ?? mot)
}

/** `#VALUE!` → « #VALEUR! », the name the French Excel shows. */
export function erreurAffichee(anglais: string): string {
  return ERREURS[anglais] ?? anglais
}

/** True for the text a spreadsheet program shows when a formula fails. */
export function estTexteDErreur(texte: string): boolean {
  return /^(?:#(?:DIV\/0!|N\/A|REF!|VALUE!|VALEUR!|NAME\?|NOM\?|NUM!|NOMBRE!|NULL!|NUL!)|Err:\d{3})$/.test(
    texte,
  )
}
