import {
  type Chiffres,
  calculerPourPublication,
  type DemandeDeChiffres,
  type FaitsChiffres,
} from '../../metier/chiffres/index.js'

/** Tables published together, one per request in their order, and how many numbers the secret hides in them. */
export function calculerPublies<const D extends readonly DemandeDeChiffres[]>(
  faits: FaitsChiffres,
  demandes: D,
): {readonly tables: {readonly [K in keyof D]: Chiffres}; readonly masques: number | null} {
  const {tables, audit} = calculerPourPublication(faits, demandes)
  return {tables: tables as {readonly [K in keyof D]: Chiffres}, masques: audit?.masques ?? null}
}
