import type {Contexte} from '../../../documents/index.js'
import {formaterMontant, formaterNombre, sansAccents} from '../../../shared/francais.js'

/** « Groupe de travail » → `groupe_de_travail`: how a thing is named inside a key. */
export function ecrireCle(nom: string): string {
  return sansAccents(nom)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_|_$/g, '')
}

/** A number as a text prints it, and as its helpers read it. */
export function nombre(valeur: number): Contexte {
  return {texte: formaterNombre(valeur, Number.isInteger(valeur) ? 0 : 1), nombre: valeur}
}

/** Keys whose value is not known are left out: naming one is a fault that says so. */
export function nombres(valeurs: Readonly<Record<string, number | null>>): Contexte {
  return Object.fromEntries(
    Object.entries(valeurs).flatMap(([cle, valeur]) => (valeur === null ? [] : [[cle, nombre(valeur)]])),
  )
}

/** An amount of money, under its key. */
export function montant(cle: string, centimes: number | null): Contexte {
  return centimes === null ? {} : {[cle]: {texte: formaterMontant(centimes), nombre: centimes / 100}}
}
