import {
  ESPACE_INSECABLE,
  enumerer,
  formaterDate,
  formaterMontant,
  formaterNombre,
  formaterPourcentage,
} from '../../../shared/francais.js'
import {lireNombreSaisi} from '../../../shared/nombre-saisi.js'
import {jourDe} from '../../feuilles/index.js'
import type {TypeDeChamp, ValeurDeChamp} from '../modeles/index.js'
import {enCentimes} from '../montants/index.js'

/** What a type of field expects, for who must type it. */
export const ATTENDUS: Readonly<Record<TypeDeChamp, string>> = {
  texte: 'un texte',
  montant: 'un montant en euros, par exemple 770 ou 1 250,50',
  date: 'un jour, par exemple 31/12/2008',
  entier: 'un nombre entier',
  nombre: 'un nombre',
  pourcentage: 'un pourcentage, par exemple 50 %',
  oui_non: 'oui ou non',
  liste: 'un ou plusieurs éléments séparés par des points-virgules',
  tableau: 'une feuille du classeur',
}

/** Reads a value typed in an option or at a question; undefined when it is not of its type. */
export function lireValeur(type: TypeDeChamp, saisie: string): ValeurDeChamp | undefined {
  const texte = saisie.trim()
  if (texte === '') return undefined
  switch (type) {
    case 'texte':
      return texte
    case 'date':
      return jourDe({genre: 'texte', valeur: texte, affiche: texte}, 'debut')
    case 'oui_non':
      return lireOuiNon(texte)
    case 'liste':
      return texte
        .split(';')
        .map((e) => e.trim())
        .filter(Boolean)
    case 'montant':
    case 'entier':
    case 'nombre':
    case 'pourcentage':
      return lireNombre(type, texte)
    case 'tableau':
      return undefined
  }
}

function lireNombre(
  type: 'montant' | 'entier' | 'nombre' | 'pourcentage',
  texte: string,
): number | undefined {
  const lu = lireNombreSaisi(texte)
  return lu.etat === 'renseigne' ? convertirNombre(type, lu.valeur) : undefined
}

/** A number read in a cell, as its type is kept: euros to cents, 50 to 0.5. */
export function convertirNombre(type: TypeDeChamp, nombre: number): number | undefined {
  if (nombre < 0) return undefined
  if (type === 'montant') return enCentimes(nombre)
  if (type === 'entier') return Number.isInteger(nombre) ? nombre : undefined
  return type === 'pourcentage' && nombre > 1 ? nombre / 100 : nombre
}

/** « oui », « x », « 1 », « non »…; undefined for anything else. */
export function lireOuiNon(texte: string): boolean | undefined {
  if (/^(?:oui|o|x|vrai|1|✓)$/i.test(texte)) return true
  return /^(?:non|n|faux|0)$/i.test(texte) ? false : undefined
}

/** A value as it is printed. */
export function ecrireValeur(type: TypeDeChamp, valeur: ValeurDeChamp): string {
  if (typeof valeur === 'boolean') return valeur ? 'oui' : 'non'
  if (typeof valeur === 'string') return type === 'date' ? formaterDate(valeur) : valeur
  if (typeof valeur === 'number') return ecrireNombre(type, valeur)
  const textes = valeur.filter((element) => typeof element === 'string')
  if (textes.length > 0) return enumerer(textes)
  return `${formaterNombre(valeur.length)}${ESPACE_INSECABLE}${valeur.length < 2 ? 'ligne' : 'lignes'}`
}

function ecrireNombre(type: TypeDeChamp, nombre: number): string {
  if (type === 'montant') return formaterMontant(nombre)
  const decimales = Number.isInteger(nombre) ? 0 : 2
  if (type === 'pourcentage') return formaterPourcentage(nombre, Number.isInteger(nombre * 100) ? 0 : 2)
  return formaterNombre(nombre, decimales)
}
